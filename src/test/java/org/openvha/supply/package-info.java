/** What the software is made of, held against what is committed about it. */
package org.openvha.supply;
