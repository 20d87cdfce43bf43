//go:build tools

// Package modules keeps `go mod tidy` from dropping modules that are wanted for their files and not for a program.
package modules

import _ "sigs.k8s.io/gateway-api/apis/v1" // config/crd/standard: the resource definitions of the Gateway API
