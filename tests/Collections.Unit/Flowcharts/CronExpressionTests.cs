using System.Globalization;
using Collections.Engine.Batches;
using Collections.Engine.Flowcharts;

namespace Collections.Unit.Flowcharts;

public class CronExpressionTests
{
    [Theory]
    [InlineData("0 0 * * * *", "2026-03-01T10:00:00", "2026-03-01T11:00:00")]
    [InlineData("0 0 * * * *", "2026-03-01T09:59:59", "2026-03-01T10:00:00")]
    [InlineData("*/15 * * * * *", "2026-03-01T10:00:46", "2026-03-01T10:01:00")]
    [InlineData("30 5/20 8-10 * * *", "2026-03-01T10:45:30", "2026-03-02T08:05:30")]
    [InlineData("0 0 6 1 JAN,jul ?", "2026-03-01T00:00:00", "2026-07-01T06:00:00")]
    [InlineData("0 30 6 * * MON-FRI", "2026-11-27T06:30:00", "2026-11-30T06:30:00")]
    [InlineData("0 0 0 * * 7", "2026-11-27T06:30:00", "2026-11-29T00:00:00")]
    [InlineData("0 0 0 29 2 *", "2026-03-01T00:00:00", "2028-02-29T00:00:00")]
    [InlineData("15 10 * * *", "2026-03-01T10:15:00", "2026-03-02T10:15:00")]
    public void The_next_time_suits_every_field(string cron, string after, string expected) =>
        CronExpression.Read(cron).Cron!.After(Milliseconds(after)).ShouldBe(Milliseconds(expected));

    [Fact]
    public void A_day_that_never_comes_is_never_due() => CronExpression.Read("0 0 0 30 2 *").Cron!.After(Milliseconds("2026-03-01T00:00:00")).ShouldBe(TokenTable.NotDue);

    [Theory]
    [InlineData("BadCronExpression")]
    [InlineData("0 0 * * *  * *")]
    [InlineData("60 0 * * * *")]
    [InlineData("0 0 5-3 * * *")]
    [InlineData("0 0 * L * *")]
    [InlineData("0 */0 * * * *")]
    [InlineData("0 , * * * *")]
    [InlineData("0 1/2/3 * * * *")]
    [InlineData("0 99999999999 * * * *")]
    public void What_is_no_cron_expression_says_what_was_expected(string text)
    {
        var read = CronExpression.Read(text);
        read.Cron.ShouldBeNull();
        read.Problem.ShouldNotBeNull().ShouldContain("expected");
    }

    private static long Milliseconds(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture).Ticks / TimeSpan.TicksPerMillisecond;
}
