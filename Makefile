# Every target is one script of Scripts/, which says at its top what it does.

.DEFAULT_GOAL := help
.PHONY: help report test check verify verify-pages pictures bench format generate

SIZE ?= small
export ROWS RUNS ONLY GROWTH STORE

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

report: ## Build the product and write October 2026's reports from the sample data
	@Scripts/report

test: ## Run all tests
	@Scripts/test

check: ## Format, warnings, imports, length of files, generated documents
	@Scripts/check

verify: ## Hold the figures against an independent computation (SIZE=small or large)
	@Scripts/verify $(SIZE)

verify-pages: ## Hold the pages against a browser, paper and hostile texts (SIZE=small or large)
	@Scripts/verify-pages $(SIZE)

pictures: ## Pictures of the pages, as readers meet them, into .build-pictures
	@Scripts/pictures

bench: ## Measure speed and memory beside peers (ROWS=2000000; see Benchmarks/README.md)
	@Scripts/bench

format: ## Format the sources
	@Scripts/format

generate: ## Write the generated documents anew
	@Scripts/generate Documentation
