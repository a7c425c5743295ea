/** The log that an auditor from outside can check: what is logged, how entries are chained, signed and verified. Knows no database and no HTTP. */
package org.openvha.audit;
