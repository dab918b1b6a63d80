using Collections.Domain.Placements;

namespace Collections.Unit.Domain;

public sealed class FirmReportTests
{
    [Fact]
    public void A_report_that_was_written_is_read_as_it_was()
    {
        var report = new FirmReport(PlacementEventKind.Promise, "AG-01") { On = new DateOnly(2027, 4, 1), Text = "by telephone", Amount = 400_000.5m, Due = new DateOnly(2027, 4, 12), By = "eva" };

        FirmReport.Read(report.Write()).Report.ShouldBe(report);
    }

    [Theory]
    [InlineData(null, "a JSON object with 'report' was expected as payload")]
    [InlineData("[1]", "a JSON object with 'report' was expected as payload")]
    [InlineData("""{"report":"kept"}""", "found 'kept'")]
    [InlineData("""{"report":"action","on":"12.1.2027"}""", "dates such as 2027-01-12 were expected as 'on' and 'date'")]
    [InlineData("""{"report":"promise","amount":0,"date":"2027-04-12"}""", "an 'amount' above 0 and a 'date' were expected of a promise")]
    [InlineData("""{"report":"promise","amount":5}""", "an 'amount' above 0 and a 'date' were expected of a promise")]
    [InlineData("""{"report":"objection"}""", "the evidence was expected in 'text' of an objection, found none")]
    public void What_is_no_report_says_what_was_expected(string? payload, string problem) => FirmReport.Read(payload).Problem.ShouldNotBeNull().ShouldContain(problem);
}
