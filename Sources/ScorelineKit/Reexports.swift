// What a program needs beside this module, so that it imports nothing else of the package.
@_exported public import Catalogue
@_exported public import Configuration
@_exported public import Figures
@_exported public import Intake
@_exported public import Metrics
@_exported public import Records
@_exported public import Store
