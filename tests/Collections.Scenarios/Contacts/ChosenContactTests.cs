using Collections.Activities.Dispatching;
using Collections.Server.TakeOns;
using Collections.Server.Withdrawals;

namespace Collections.Scenarios.Contacts;

/// <summary>Several cases of one customer want one day: who has it is chosen by precedence, over all that wait, whatever the order of rows.</summary>
public sealed class ChosenContactTests : IDisposable
{
    private const string Cases = "account,strategy,version,step,since,due,opened_on,stage,segment,queue,collector,held_since,reference,high_water,counted_from,last_contact,attempts,attempts_today,last_attempt";
    private readonly SharedOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_day_the_case_that_goes_first_writes_and_the_others_wait_their_turn(bool isReversed)
    {
        string[] lines = [SharedOffice.Line("K-1", "C-1", "B1", "card"), SharedOffice.Line("L-1", "C-1", "B1", "loan"), SharedOffice.Line("S-1", "C-1", "B2", "leasing"), SharedOffice.Line("K-2", "C-2", "B1", "card")];
        await office.Night("2026-12-10", isReversed ? [.. lines.Reverse()] : lines);

        (await office.Dispatch("2026-12-10")).ShouldSatisfyAllConditions(report => report.Sent.ShouldBe(2), report => report.Unsent.ShouldBe([new UnsentMessages(UnsentMessages.Withheld, "daily slot taken", 2)]));
        office.Messages().ShouldBe(["K-1 waits: daily slot of the group taken, next 2026-12-11 09:00", "K-2 sent", "L-1 waits: daily slot of the group taken, next 2026-12-11 09:00", "S-1 sent"]);
        (await office.Dispatch("2026-12-10")).Sent.ShouldBe(0, "the same day again sends nothing");

        (await office.Dispatch("2026-12-11")).Sent.ShouldBe(1);
        office.Messages().ShouldBe(["K-1 waits: daily slot taken by loans L-1, next 2026-12-14 09:00", "K-2 sent", "L-1 sent", "S-1 sent"]);
        office.Told("K-1").ShouldContain("daily slot taken by loans L-1, next 2026-12-14 09:00");
        (await office.Dispatch("2026-12-14")).Sent.ShouldBe(1);
        office.Sent().ShouldBe(["K-1", "K-2", "L-1", "S-1"]);
    }

    [Fact]
    public async Task What_need_not_wait_is_withdrawn_and_a_legal_notice_leaves_whoever_has_the_day()
    {
        await office.Night("2026-12-10", SharedOffice.Line("K-1", "C-1", "B1", "card"), SharedOffice.Line("O-1", "C-1", "B1", "offer"), SharedOffice.Line("N-1", "C-1", "B1", "notice"));

        await office.Dispatch("2026-12-10");

        office.Messages().ShouldBe(["K-1 sent", "N-1 sent", "O-1 withdrawn: daily slot taken by cards K-1, next 2026-12-11 09:00"]);
        office.Words("SELECT count(*) || '' FROM contact_slot").ShouldBe(["1"], "the notice has taken none");
    }

    [Fact]
    public async Task A_case_that_was_paid_leaves_the_day_to_the_next_one()
    {
        await office.Night("2026-12-10", SharedOffice.Line("K-1", "C-1", "B1", "card"), SharedOffice.Line("L-1", "C-1", "B1", "loan"));
        await office.Hear("2026-12-10", "L-1", "paid");

        await office.Dispatch("2026-12-10");

        office.Sent().ShouldBe(["K-1"]);
    }

    [Fact]
    public async Task A_call_of_the_other_system_today_has_taken_the_day_until_the_take_on_is_taken_back()
    {
        string[] lines = [SharedOffice.Line("A-1", "C-1", "B1", "call"), SharedOffice.Line("K-1", "C-1", "B1", "none"), SharedOffice.Line("A-2", "C-2", "B1", "call")];
        await office.TakeIn("2026-12-16", lines);
        var report = await office.TakeOn("2026-12-16", false,
            [Cases, "A-1,calls,,C,2026-12-15,,2026-12-15,,,,,,,,,,1,1,2026-12-16", "A-2,calls,,C,2026-12-15,,2026-12-15,,,,,,,,,,1,1,2026-10-01"]);
        report.Verdict.ShouldBe(TakeOnVerdict.Taken);

        (await office.Call("A-1", "2026-12-16 10:00")).Reason.ShouldBe("daily slot taken before the case was taken on, next 2026-12-17 09:00");
        (await office.Call("A-2", "2026-12-16 10:00")).IsGranted.ShouldBeTrue("its last call is long ago");
        office.Words("SELECT count(*) || '' FROM contact_slot WHERE kind = 3").ShouldBe(["1"]);

        await new RunWithdrawals(office.Database, TimeProvider.System).Execute(new WithdrawalOrder(report.Run!.Value, "ana", "the wrong file"), default);
        office.Words("SELECT count(*) || '' FROM contact_slot WHERE kind = 3").ShouldBe(["0"]);
    }
}
