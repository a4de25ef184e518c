# Every target is one script of Scripts/, which says at its top what it does.

.DEFAULT_GOAL := help
.PHONY: help report test check verify verify-pages pictures bench format generate

SIZE ?= large
export ROWS RUNS ONLY GROWTH STORE

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

report: ## Build the product and write October 2026's reports from the sample data
	@Scripts/report

test: ## Run all tests
	@Scripts/test

check: ## Format, warnings, imports, length of files, generated documents
	@Scripts/check

verify: ## Hold all that is put out against other programs, for hours (SIZE=small: minutes)
	@Scripts/verify $(SIZE)

verify-pages: ## Of that, the pages in a browser and on paper, with hostile texts (SIZE=small or large)
	@Scripts/verify-pages $(SIZE)

pictures: ## Pictures of the pages, as readers meet them, into .build-pictures
	@Scripts/pictures

bench: ## Measure speed and memory beside peers (ROWS=2000000; see Benchmarks/README.md)
	@Scripts/bench

format: ## Format the sources
	@Scripts/format

generate: ## Write the generated documents anew
	@Scripts/generate Documentation
