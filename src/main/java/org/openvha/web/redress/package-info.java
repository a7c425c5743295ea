/** Raising and deciding reviews, and right-of-access cases with their letters. Ids of people stand in bodies, never in addresses. */
package org.openvha.web.redress;
