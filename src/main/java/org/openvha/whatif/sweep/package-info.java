/** Sweeps: a rule set's list as parameters and weights take other values, one by one or as a grid. */
package org.openvha.whatif.sweep;
