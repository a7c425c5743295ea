/**
 * What-if results as pages that anybody can open: one file, no network, no script. Figures are computed and worded here; the templates below {@code whatif/} only place them, and
 * escape whatever they place.
 */
package org.openvha.whatif.report;
