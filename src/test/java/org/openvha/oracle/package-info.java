/**
 * A second, independent reading of the reference policy: a scorer written by hand in Java from {@code reference-policy.md} alone. The assessor that runs rule files must say
 * the very same of everybody, and is measured beside it.
 */
package org.openvha.oracle;
