/** Many variants of one rule set on one population: what each does to the list, in figures. Sweeps and ablations are made of it. */
package org.openvha.whatif.variant;
