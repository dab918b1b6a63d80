using System.Text;
using Collections.Intake.Rejects;
using Collections.Intake.Values;

namespace Collections.Unit.Intake;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("2026-11-24", "yyyy-MM-dd")]
    [InlineData("24/11/2026", "dd/MM/yyyy")]
    [InlineData("20261124", "yyyyMMdd")]
    public void Dates_are_read_in_the_declared_format(string text, string format) =>
        Read(text, format).ShouldBe((DefectCode.None, new DateOnly(2026, 11, 24).DayNumber));

    [Theory]
    [InlineData("2026-02-30", DefectCode.ImpossibleDate)]
    [InlineData("2026-13-01", DefectCode.ImpossibleDate)]
    [InlineData("24/11/2026", DefectCode.OtherDateFormat)]
    [InlineData("24/11/26", DefectCode.TwoDigitYear)]
    [InlineData("2026-11-24T10:00:00", DefectCode.DateWithTime)]
    [InlineData("1066-10-14", DefectCode.DateOutOfRange)]
    [InlineData("tomorrow", DefectCode.NotADate)]
    [InlineData("null", DefectCode.NullWord)]
    public void What_is_no_date_is_told_by_what_is_wrong(string text, DefectCode defect) => Read(text, "yyyy-MM-dd").Defect.ShouldBe(defect);

    private static (DefectCode Defect, long Day) Read(string text, string format)
    {
        var defect = new DateParser([format]).Parse(Encoding.UTF8.GetBytes(text), out var day);
        return (defect, day);
    }
}
