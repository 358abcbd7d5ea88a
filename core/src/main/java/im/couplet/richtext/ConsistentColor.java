package im.couplet.richtext;

import im.couplet.hash.HashFunction;
import im.couplet.hash.Hashes;
import im.couplet.text.Utf8;

/**
 * The same colour for the same name in every client (XEP-0392 1.0.1, 2025-10-03), by way of the HSLuv colour space: colours
 * of the same lightness look equally light.
 *
 * @param red from 0 to 1, as in sRGB
 * @param green from 0 to 1
 * @param blue from 0 to 1
 */
public record ConsistentColor(double red, double green, double blue) {
    /** XYZ to linear sRGB. */
    private static final double[][] MATRIX = {
        {3.240969941904521, -1.537383177570093, -0.498610760293},
        {-0.96924363628087, 1.87596750150772, 0.041555057407175},
        {0.055630079696993, -0.20397695888897, 1.056971514242878}
    };

    private static final double WHITE_U = 0.19783000664283;
    private static final double WHITE_V = 0.46831999493879;
    private static final double KAPPA = 903.2962962;
    private static final double EPSILON = 0.0088564516;

    /** The angle of {@code text} on the wheel of hues, in degrees from 0 to 360. JIDs are to be normalised before. */
    public static double angle(String text) {
        byte[] hash = Hashes.digest(HashFunction.SHA_1, Utf8.encode(text));
        return ((hash[0] & 0xFF) + 256 * (hash[1] & 0xFF)) / 65536.0 * 360;
    }

    /** The colour of {@code text} at full saturation and a lightness of 50, as in the test vectors of the document. */
    public static ConsistentColor of(String text) {
        return of(angle(text), 100, 50);
    }

    /**
     * The colour of a hue.
     *
     * @param hue the angle in degrees
     * @param saturation from 0 to 100
     * @param lightness from 0, black, to 100, white
     */
    public static ConsistentColor of(double hue, double saturation, double lightness) {
        if (lightness > 99.999999) {
            return new ConsistentColor(1, 1, 1);
        }
        if (lightness < 0.000001) {
            return new ConsistentColor(0, 0, 0);
        }
        double radians = hue / 180 * Math.PI;
        double chroma = mostChroma(lightness, radians) / 100 * saturation;
        double u = Math.cos(radians) * chroma / (13 * lightness) + WHITE_U;
        double v = Math.sin(radians) * chroma / (13 * lightness) + WHITE_V;
        double y = lightness > 8 ? cube((lightness + 16) / 116) : lightness / KAPPA;
        double x = 9 * y * u / (4 * v);
        double z = (9 * y - 15 * v * y - v * x) / (3 * v);
        return new ConsistentColor(channel(0, x, y, z), channel(1, x, y, z), channel(2, x, y, z));
    }

    /** The colour as one number, {@code 0xRRGGBB}. */
    public int rgb() {
        return octet(red) << 16 | octet(green) << 8 | octet(blue);
    }

    /** The colour as style sheets have it, {@code #rrggbb}. */
    public String css() {
        StringBuilder css = new StringBuilder("#");
        for (int shift = 20; shift >= 0; shift -= 4) {
            css.append("0123456789abcdef".charAt(rgb() >> shift & 15));
        }
        return css.toString();
    }

    private static int octet(double channel) {
        return (int) (channel * 255 + 0.5);
    }

    /** How far the colours that a screen can show reach from grey towards a hue: to the nearest of the six bounds. */
    private static double mostChroma(double lightness, double radians) {
        double cubed = cube(lightness + 16) / 1_560_896;
        double scale = cubed > EPSILON ? cubed : lightness / KAPPA;
        double most = Double.MAX_VALUE;
        for (double[] row : MATRIX) {
            for (int bound = 0; bound < 2; bound++) {
                double bottom = (632_260 * row[2] - 126_452 * row[1]) * scale + 126_452 * bound;
                double slope = (284_517 * row[0] - 94_839 * row[2]) * scale / bottom;
                double intercept = ((838_422 * row[2] + 769_860 * row[1] + 731_718 * row[0]) * lightness * scale
                                - 769_860 * bound * lightness)
                        / bottom;
                double length = intercept / (Math.sin(radians) - slope * Math.cos(radians));
                if (length >= 0 && length < most) {
                    most = length;
                }
            }
        }
        return most;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double channel(int index, double x, double y, double z) {
        double[] row = MATRIX[index];
        double linear = row[0] * x + row[1] * y + row[2] * z;
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.min(1, Math.max(0, value));
    }
}
