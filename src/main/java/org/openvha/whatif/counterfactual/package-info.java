/** What one person's assessment depends on: the smallest sets of facts that decide it, and the passing of time. Changes nothing and advises nothing. */
package org.openvha.whatif.counterfactual;
