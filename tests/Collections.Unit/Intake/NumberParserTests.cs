using System.Text;
using Collections.Intake.Rejects;
using Collections.Intake.Values;

namespace Collections.Unit.Intake;

public sealed class NumberParserTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 1200)]
    [InlineData("-3.5", -350)]
    [InlineData("+1234.56", 123456)]
    [InlineData("007.10", 710)]
    [InlineData(".5", 50)]
    [InlineData("5.", 500)]
    [InlineData("1.2300", 123)]
    [InlineData("9999999999999999.99", 999999999999999999)]
    public void Plain_numbers_are_read_exactly(string text, long hundredths) => Read(text, new()).ShouldBe((DefectCode.None, hundredths));

    [Theory]
    [InlineData("1.234,56", 123456)]
    [InlineData("1.234.567", 123456700)]
    [InlineData("1234,5", 123450)]
    public void Separators_are_those_that_are_declared(string text, long hundredths) =>
        Read(text, new(',', '.')).ShouldBe((DefectCode.None, hundredths));

    [Theory]
    [InlineData("5.00E+05", 50000000)]
    [InlineData("1.0E5", 10000000)]
    [InlineData("-2.5e-1", -25)]
    public void Exponents_are_read_where_they_are_declared(string text, long hundredths) =>
        Read(text, new(AllowsExponent: true)).ShouldBe((DefectCode.None, hundredths));

    [Theory]
    [InlineData("1.234,56", DefectCode.WrongDecimalSeparator)]
    [InlineData("1,5", DefectCode.WrongDecimalSeparator)]
    [InlineData("1,234,567", DefectCode.WrongGrouping)]
    [InlineData("1.2.3", DefectCode.WrongGrouping)]
    [InlineData("5.00E+05", DefectCode.ExponentNotAllowed)]
    [InlineData("5E", DefectCode.NotANumber)]
    [InlineData("1.005", DefectCode.TooManyDecimals)]
    [InlineData("12345678901234567890", DefectCode.NumberTooLarge)]
    [InlineData("99999999999999999", DefectCode.NumberTooLarge)]
    [InlineData("5-5", DefectCode.TwoSigns)]
    [InlineData("-", DefectCode.NullWord)]
    [InlineData("NULL", DefectCode.NullWord)]
    [InlineData("#N/A", DefectCode.SpreadsheetError)]
    [InlineData("NaN", DefectCode.NotFinite)]
    [InlineData("12%", DefectCode.PercentSignInNumber)]
    [InlineData("€ 12", DefectCode.CurrencySignInNumber)]
    [InlineData("12 ARS", DefectCode.CurrencySignInNumber)]
    [InlineData("twelve", DefectCode.NotANumber)]
    public void What_is_no_number_is_told_by_what_is_wrong(string text, DefectCode defect) => Read(text, new()).Defect.ShouldBe(defect);

    private static (DefectCode Defect, long Value) Read(string text, NumberFormat format)
    {
        var defect = new NumberParser(format, 2).Parse(Encoding.UTF8.GetBytes(text), out var value);
        return (defect, value);
    }
}
