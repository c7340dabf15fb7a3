/// What functions tell about their work. Takes typed lines from `lambda` and `aws`; hands on one line of JSON each, with ids only.
@NullMarked
package dev.safar.log;

import org.jspecify.annotations.NullMarked;
