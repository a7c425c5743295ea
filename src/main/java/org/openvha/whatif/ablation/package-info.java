/** Ablation: each rule and each weight row of a rule set switched off in turn, and what that alone does to the list. */
package org.openvha.whatif.ablation;
