// Everything that is said about computed figures, for window, report and command line alike.
#pragma once

#include "text/findings.h"
#include "text/item_formula.h"
#include "text/names.h"
#include "text/sources.h"
#include "text/verdict.h"
#include "text/what_if.h"
