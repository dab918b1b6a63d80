namespace Collections.Scenarios.Promises;

public sealed class PromiseTests : IDisposable
{
    private PromiseOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_promise_is_judged_by_what_was_booked_by_value_date()
    {
        await office.Night("2026-12-16", PromiseOffice.Card("D2", 15, 40_000));
        await office.Promise("2026-12-16", "D2", 40_000, "2026-12-18");
        office.Promises().ShouldBe(["40000 for 2026-12-18 open"]);

        await office.Payments("2026-12-22", "P1,D2,2026-12-21,20000,posted", "P2,D2,2026-12-15,10000,posted");
        await office.Night("2026-12-22", PromiseOffice.Card("D2", 21, 10_000));
        office.Promises().ShouldBe(["40000 for 2026-12-18 open"]);
        await office.Night("2026-12-23", PromiseOffice.Card("D2", 22, 10_000));

        office.Promises().ShouldBe(["40000 for 2026-12-18 partly kept, paid 20000"], "what was paid on the 15th was paid before the promise, and the balance does not count");
    }

    [Fact]
    public async Task Without_files_of_payments_it_is_judged_by_the_balance()
    {
        await office.Night("2026-12-16", PromiseOffice.Card("D2", 15, 40_000));
        await office.Promise("2026-12-16", "D2", 40_000, "2026-12-18");

        await office.Night("2026-12-22", PromiseOffice.Card("D2", 21, 1_500));

        office.Promises().ShouldBe(["40000 for 2026-12-18 kept, paid 38500"]);
    }

    [Fact]
    public async Task A_cure_keeps_it_and_a_cheque_that_comes_back_breaks_it_with_the_case_in_its_place()
    {
        await office.Night("2026-12-11", PromiseOffice.Card("PP", 65, 300_000));
        await office.Promise("2026-12-11", "PP", 300_000, "2026-12-14");
        await office.Payments("2026-12-15", "P1,PP,2026-12-14,300000,posted");
        await office.Night("2026-12-15", PromiseOffice.Card("PP", 0, 0));
        office.Promises().ShouldBe(["300000 for 2026-12-14 kept, paid 300000"]);
        office.Cases().ShouldBe(["cards PP closed cured"]);

        await office.Payments("2026-12-18", "P1,PP,2026-12-14,300000,reversed");
        await office.Night("2026-12-18", PromiseOffice.Card("PP", 73, 300_000));

        office.Promises().ShouldBe(["300000 for 2026-12-14 broken (reversal), paid 0"]);
        office.Cases().ShouldBe(["cards PP"]);
    }

    [Fact]
    public async Task Money_that_comes_back_later_breaks_a_promise_that_nobody_watches_any_more()
    {
        await office.Night("2026-12-11", PromiseOffice.Card("PP", 65, 300_000));
        await office.Promise("2026-12-11", "PP", 100_000, "2026-12-14");
        await office.Payments("2026-12-15", "P1,PP,2026-12-14,100000,posted");
        await office.Night("2026-12-15", PromiseOffice.Card("PP", 69, 200_000));
        office.Promises().ShouldBe(["100000 for 2026-12-14 kept, paid 100000"]);

        await office.Payments("2026-12-18", "P1,PP,2026-12-14,100000,reversed");
        await office.Night("2026-12-18", PromiseOffice.Card("PP", 73, 300_000));

        office.Promises().ShouldBe(["100000 for 2026-12-14 broken (reversal), paid 0"]);
    }

    [Fact]
    public async Task Another_promise_replaces_it_and_the_customer_may_take_it_back()
    {
        await office.Night("2026-12-16", PromiseOffice.Card("D2", 15, 40_000));
        await office.Promise("2026-12-16", "D2", 40_000, "2026-12-18");
        await office.Hear("2026-12-16", "D2", "promise", """{"amount":30000,"date":"2026-12-21"}""", "10:00");
        office.Promises().ShouldBe(["40000 for 2026-12-18 replaced", "30000 for 2026-12-21 open"]);

        await office.Hear("2026-12-16", "D2", "promise cancelled", at: "11:00");
        await office.Night("2026-12-24", PromiseOffice.Card("D2", 23, 40_000));

        office.Promises().ShouldBe(["40000 for 2026-12-18 replaced", "30000 for 2026-12-21 cancelled"], "and it is not judged on the 24th");
    }

    [Fact]
    public async Task A_promise_for_several_accounts_is_kept_by_payments_of_each()
    {
        office.Dispose();
        office = new PromiseOffice("family");
        await office.Night("2026-12-16", PromiseOffice.Card("D1", 15, 40_000), PromiseOffice.Card("D2", 15, 20_000));
        await office.Promise("2026-12-16", "D2", 60_000, "2026-12-18");

        await office.Payments("2026-12-18", "P1,D1,2026-12-17,40000,posted", "P2,D2,2026-12-17,18000,posted");
        await office.Night("2026-12-18", PromiseOffice.Card("D1", 0, 0), PromiseOffice.Card("D2", 17, 2_000));

        office.Promises().ShouldBe(["60000 for 2026-12-18 kept, paid 58000"]);
    }

    [Fact]
    public async Task Nothing_depends_on_how_many_accounts_are_worked_at_a_time()
    {
        var hashes = new List<string>();
        foreach (var size in new[] { 1, 1000 })
        {
            using var sized = new PromiseOffice { SubjectsPerPart = size };
            string[] late = [.. Enumerable.Range(1, 6).Select(n => PromiseOffice.Card($"K{n}", 15, 40_000, $"C{n}"))];
            await sized.Night("2026-12-16", late);
            for (var n = 1; n <= 4; n++) await sized.Promise("2026-12-16", $"K{n}", 10_000 * n, "2026-12-18");
            await sized.Payments("2026-12-18", "P1,K1,2026-12-17,10000,posted", "P2,K2,2026-12-17,6000,posted");
            await sized.Night("2026-12-18", late);
            var last = await sized.Night("2026-12-23", late);
            sized.Promises().ShouldBe(["10000 for 2026-12-18 kept, paid 10000", "20000 for 2026-12-18 partly kept, paid 6000", "30000 for 2026-12-18 broken, paid 0", "40000 for 2026-12-18 broken, paid 0"]);
            hashes.Add(last.StateHash);
        }

        hashes[0].ShouldBe(hashes[1]);
    }
}
