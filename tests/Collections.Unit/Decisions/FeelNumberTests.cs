using System.Globalization;
using System.Numerics;
using Collections.Decisions.Numbers;

namespace Collections.Unit.Decisions;

public class FeelNumberTests
{
    [Theory]
    [InlineData("0.10", "0.1")]
    [InlineData("-0", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("1e-3", "0.001")]
    [InlineData("12345678901234567890123456789012345", "12345678901234567890123456789012340")]
    [InlineData("0.12345678901234567890123456789012345", "0.1234567890123456789012345678901234")]
    [InlineData("0.12345678901234567890123456789012355", "0.1234567890123456789012345678901236")]
    public void Text_is_read_with_34_digits_and_written_plainly(string text, string written) =>
        Of(text).ToString().ShouldBe(written);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1,5")]
    [InlineData("1e99999")]
    [InlineData("NaN")]
    public void What_is_no_number_is_refused(string text) => FeelNumber.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Equal_numbers_have_one_hash()
    {
        Of("100").ShouldBe(Of("1e2"));
        Of("100").GetHashCode().ShouldBe(Of("1.00e2").GetHashCode());
        Of("1e40").ShouldBe(Of("10e39"));
    }

    [Fact]
    public void A_quotient_is_rounded_half_to_even_at_34_digits()
    {
        var random = new Random(13);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Whole(random), Whole(random));
            if (b.IsZero) continue;
            FeelNumber.TryDivide(Of(a.ToString(CultureInfo.InvariantCulture)), Of(b.ToString(CultureInfo.InvariantCulture)), out var quotient).ShouldBeTrue();
            quotient.ShouldBe(Of(Quotient(a, b)), $"{a} / {b}");
        }
    }

    [Fact]
    public void Numbers_of_one_magnitude_are_ordered_digit_by_digit()
    {
        var random = new Random(17);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Whole(random), Whole(random));
            var (x, y) = (Places(a), Places(b));
            Of(x).CompareTo(Of(y)).ShouldBe(Comparable(x).CompareTo(Comparable(y)), $"{x} and {y}");
        }

        string Places(BigInteger digits) => $"{digits}e-{random.Next(30, 40)}";
        static BigInteger Comparable(string text) => BigInteger.Parse(text[..text.IndexOf('e')], CultureInfo.InvariantCulture) * BigInteger.Pow(10, 40 - int.Parse(text[(text.IndexOf('e') + 2)..], CultureInfo.InvariantCulture));
    }

    // At most 34 digits, many with zeros at the end or few digits.
    private static BigInteger Whole(Random random)
    {
        var digits = BigInteger.Zero;
        for (var i = random.Next(35); i > 0; i--) digits = digits * 10 + random.Next(10);
        while (digits > 0 && random.Next(4) > 0 && digits < BigInteger.Pow(10, 32)) digits *= random.Next(2) == 0 ? 10 : 5;
        return digits % BigInteger.Pow(10, 34);
    }

    // As on paper: eighty digits, and the rest only says whether they are all.
    private static string Quotient(BigInteger a, BigInteger b)
    {
        var whole = BigInteger.DivRem(a * BigInteger.Pow(10, 80), b, out var rest);
        return rest.IsZero ? $"{whole}e-80" : $"{whole}1e-81";
    }

    [Fact]
    public void Arithmetic_agrees_with_System_Decimal_where_that_is_exact()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Decimal(random), Decimal(random));
            FeelNumber.TryAdd(Of(a), Of(b), out var sum).ShouldBeTrue();
            sum.ShouldBe(Of(a + b), $"{a} + {b}");
            FeelNumber.TryMultiply(Of(a), Of(b), out var product).ShouldBeTrue();
            product.ShouldBe(Of(a * b), $"{a} * {b}");
            Of(a).CompareTo(Of(b)).ShouldBe(a.CompareTo(b), $"{a} ? {b}");
            FeelNumber.TryRound(Of(a), 2, NumberRounding.HalfEven, out var rounded).ShouldBeTrue();
            rounded.ShouldBe(Of(decimal.Round(a, 2, MidpointRounding.ToEven)), $"round {a}");
        }
    }

    [Fact]
    public void A_sum_of_very_different_sizes_is_rounded_once()
    {
        FeelNumber.TryAdd(Of("1e33"), Of("0.5"), out var tie);
        tie.ShouldBe(Of("1e33"));
        FeelNumber.TryAdd(Of("1000000000000000000000000000000001"), Of("0.5"), out var odd);
        odd.ShouldBe(Of("1000000000000000000000000000000002"));
        FeelNumber.TryAdd(Of("1e33"), Of("0.5000000001"), out var above);
        above.ShouldBe(Of("1000000000000000000000000000000001"));
        FeelNumber.TryAdd(Of("1e6000"), Of("-1e-6000"), out var far);
        far.ShouldBe(Of("1e6000"));
    }

    [Fact]
    public void The_edges_of_the_range_are_failures_or_zero_not_infinities()
    {
        FeelNumber.TryMultiply(Of("9e6100"), Of("9e100"), out _).ShouldBeFalse();
        FeelNumber.TryMultiply(Of("1e-6100"), Of("1e-100"), out var nothing).ShouldBeTrue();
        nothing.ShouldBe(FeelNumber.Zero);
        FeelNumber.TryDivide(Of("1"), FeelNumber.Zero, out _).ShouldBeFalse();
        FeelNumber.TrySqrt(Of("-1"), out _).ShouldBeFalse();
        FeelNumber.TryLog(FeelNumber.Zero, out _).ShouldBeFalse();
        FeelNumber.TryExp(Of("100000"), out _).ShouldBeFalse();
    }

    [Fact]
    public void Scaled_integers_go_in_and_out_exactly()
    {
        FeelNumber.FromScaled(-12345, 2).ShouldBe(Of("-123.45"));
        Of("123.45").TryGetScaled(2, out var scaled).ShouldBeTrue();
        scaled.ShouldBe(12345);
        Of("123.456").TryGetScaled(2, out _).ShouldBeFalse();
        FeelNumber.FromInt64(long.MinValue).ToString().ShouldBe("-9223372036854775808");
    }

    private static FeelNumber Of(string text) => FeelNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text, nameof(text));

    private static FeelNumber Of(decimal value) => Of(value.ToString(CultureInfo.InvariantCulture));

    private static decimal Decimal(Random random) =>
        new(random.Next(), random.Next(0, 1000), 0, random.Next(2) == 0, (byte)random.Next(0, 10));
}
