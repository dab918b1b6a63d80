namespace Collections.Scenarios.Calls;

/// <summary>Files of payments that say at what time somebody paid, and what that makes of a call after it.</summary>
public sealed class PaidBeforeCallTests : IDisposable
{
    private const string Call = "D1,2026-12-16,10:40,no answer,+5491110000001,,,";

    private readonly TimedOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("10:15", 25)]
    [InlineData("10:15:30", 24)]
    [InlineData("2026-12-16T13:15:00-03:00", null)]
    [InlineData("2026-12-16T07:15:00-03:00", 25)]
    [InlineData("2026-12-16T10:15", 25)]
    [InlineData("", null)]
    public async Task A_call_after_a_payment_says_so_though_a_file_alone_told_of_it(string time, int? minutes)
    {
        await office.Night("2026-12-16");
        await office.Payments("2026-12-17", $"P1,D1,2026-12-16,120000.00,posted,{time}");

        await office.Results("2026-12-16", null, Call);

        office.AfterPayment().ShouldBe([minutes is { } found ? $"D1 {found}" : "D1 -"]);
    }

    [Fact]
    public async Task Where_the_calls_came_first_the_payments_say_it_and_the_last_one_before_a_call_counts()
    {
        await office.Night("2026-12-16");
        await office.Results("2026-12-16", null, Call);
        office.AfterPayment().ShouldBe(["D1 -"]);

        await office.Payments("2026-12-17", "P1,D1,2026-12-16,20000.00,posted,09:40", "P2,D1,2026-12-16,100000.00,posted,10:15", "P3,D1,2026-12-16,1000.00,posted,10:41");

        office.AfterPayment().ShouldBe(["D1 25"]);
        office.Told("D1").ShouldContain("contact 25 min after payment");
    }

    [Fact]
    public async Task The_time_may_come_later_and_one_that_is_none_is_rejected()
    {
        await office.Night("2026-12-16");
        await office.Results("2026-12-16", null, Call);
        await office.Payments("2026-12-17", "P1,D1,2026-12-16,120000.00,posted,");
        office.AfterPayment().ShouldBe(["D1 -"]);

        await office.Payments("2026-12-18", "P1,D1,2026-12-16,120000.00,posted,10:15", "P2,D2,2026-12-16,10.00,posted,quarter past ten");

        office.AfterPayment().ShouldBe(["D1 25"]);
        office.Words("SELECT reference || ' ' || amount FROM payment ORDER BY 1").ShouldBe(["P1 12000000"], "P2 says no time, and is rejected");
        office.Words("SELECT count(*) || '' FROM posting").ShouldBe(["1"], "nothing is booked twice");
    }

    /// <summary>Its payments have a time.</summary>
    private sealed class TimedOffice : DiallerOffice
    {
        protected override string PaymentFields => """, { "field": "time", "column": "time" }""";

        protected override string PaymentColumns => ",time";

        public IReadOnlyList<string> AfterPayment() => Words("SELECT a.reference || ' ' || coalesce(d.minutes_after_payment, '-') FROM dialled_call d JOIN account a ON a.id = d.account_id ORDER BY d.at");
    }
}
