-- The shell's own import: every column a text, no keys.
.mode csv
.import {calls} call
