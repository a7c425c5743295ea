/** Limits that every comparison is held against: read from {@code kpis.yaml} of a {@code rules} folder, and judged exactly from counts. */
package org.openvha.whatif.kpi;
