using System.Text.Json;
using Collections.Server.Commands;

namespace Collections.Scenarios.Contacts;

/// <summary>One customer, two companies, one telephone: who calls first has the day, and says nothing of why to the other.</summary>
public sealed class OneTelephoneTests : IDisposable
{
    private readonly LeasedOffice office = new();

    public void Dispose() => office.Dispose();

    private async Task UntilTheLoan()
    {
        await office.Rates("2026-11-28", "USD,2026-11-27,1480.00");
        await office.Night("2026-11-30", 0, null);
        await office.Night("2026-12-01", 0, null);
        await office.Rates("2026-12-08", "USD,2026-12-04,1480.00", "USD,2026-12-09,1480.00", "UVA,2026-12-09,1850.00");
        await office.Night("2026-12-09");
        await office.Dispatch("2026-12-09");
        await office.Night("2026-12-10");
    }

    [Fact]
    public async Task The_second_company_calls_at_ten_and_the_first_is_refused_at_eleven_until_the_next_day_without_a_word_of_the_others_debt()
    {
        await UntilTheLoan();

        (await office.Call("leasing", "2026-12-10 10:00", "berta")).IsGranted.ShouldBeTrue();
        var refused = await office.Call("prestamo-mora-tardia", "2026-12-10 11:00");

        refused.ShouldSatisfyAllConditions(
            answer => answer.IsGranted.ShouldBeFalse(),
            answer => answer.Reason.ShouldBe("daily slot of the group taken, next 2026-12-11 09:00"),
            answer => answer.Next.ShouldBe("2026-12-11T09:00"));
        office.Held("2026-12-10").ShouldBe(["LS-0034 call"]);
        var told = office.Told("TC-0031");
        told.ShouldContain("2026-12-10, call refused to ana: daily slot of the group taken, next 2026-12-11 09:00");
        foreach (var word in (string[])["LS-0034", "leasing", "900000", "B2", "berta"])
        {
            told.ShouldNotContain(word);
            JsonSerializer.Serialize(refused, JsonText.Options).ShouldNotContain(word);
        }

        (await office.Call("prestamo-mora-tardia", "2026-12-11 08:59")).Reason.ShouldBe("outside the hours of contact, next 2026-12-11 09:00");
        (await office.Call("prestamo-mora-tardia", "2026-12-11 09:00")).IsGranted.ShouldBeTrue();
        (await office.Call("leasing", "2026-12-11 09:01")).Reason.ShouldBe("daily slot of the group taken, next 2026-12-14 09:00");
    }

    [Fact]
    public async Task A_message_waits_where_the_other_company_has_called_and_leaves_where_the_call_was_not_made()
    {
        await UntilTheLoan();
        await office.Hear("2026-12-10", "PP-0033", "promise", """{"amount":320.50,"unit":"UVA","date":"2026-12-17"}""", "08:00");
        await office.Night("2026-12-11");
        await office.Night("2026-12-14");
        await office.Rates("2026-12-17", "USD,2026-12-17,1480.00", "UVA,2026-12-17,1868.40");
        await office.Payments("2026-12-18", "P1,PP-0033,2026-12-17,598822.20,posted");
        await office.Night("2026-12-18", 0, null);
        (await office.Call("leasing", "2026-12-18 09:30", "berta")).IsGranted.ShouldBeTrue();

        (await office.Dispatch("2026-12-18")).ShouldSatisfyAllConditions(report => report.Sent.ShouldBe(0), report => report.Withheld.ShouldBe(1));
        office.Told("TC-0032").ShouldContain("Pending (daily slot of the group taken, next 2026-12-21 09:00)");

        var desk = new Server.Contacts.PermitDesk(office.Database, TimeProvider.System);
        (await desk.Return(office.Case("leasing"), "berta", "nobody at the desk", new DateOnly(2026, 12, 18))).ShouldBe(true);
        (await desk.Return(office.Case("leasing"), "berta", "again", new DateOnly(2026, 12, 18))).ShouldBe(false);
        (await office.Dispatch("2026-12-18")).Sent.ShouldBe(1);
        office.Held("2026-12-18").ShouldBe(["TC-0032 message"]);
        (await office.Call("leasing", "2026-12-18 12:00", "berta")).Reason.ShouldBe("daily slot of the group taken, next 2026-12-21 09:00");
    }

    [Fact]
    public async Task Calls_of_one_case_on_a_date_share_its_place_and_a_call_that_the_customer_asked_for_needs_none()
    {
        await UntilTheLoan();

        (await office.Call("prestamo-mora-tardia", "2026-12-10 10:00")).Attempts.ShouldBe(1);
        (await office.Call("prestamo-mora-tardia", "2026-12-10 15:00")).ShouldSatisfyAllConditions(answer => answer.IsGranted.ShouldBeTrue(), answer => answer.Attempts.ShouldBe(2));
        office.Held("2026-12-10").ShouldBe(["PP-0033 call 2".Replace("PP-0033", "TC-0031", StringComparison.Ordinal)]);
        (await office.Call("leasing", "2026-12-10 21:30", isAnswer: true)).IsGranted.ShouldBeTrue();
        (await office.Call("leasing", "2026-12-10 16:00")).IsGranted.ShouldBeFalse();

        var desk = new Server.Contacts.PermitDesk(office.Database, TimeProvider.System);
        (await desk.Return(office.Case("prestamo-mora-tardia"), "ana", "engaged", new DateOnly(2026, 12, 10))).ShouldBe(true);
        office.Held("2026-12-10").ShouldBe(["TC-0031 call"], "the call of ten o'clock was made");
    }

    [Fact]
    public async Task Nobody_calls_under_a_hold_nor_for_a_case_that_is_governed_nor_on_a_day_that_is_none_of_contact()
    {
        await UntilTheLoan();

        (await office.Call("prestamo-mora-tardia", "2026-12-12 10:00")).ShouldSatisfyAllConditions(
            answer => answer.Reason.ShouldBe("outside the hours of contact, next 2026-12-14 09:00"), answer => answer.Next.ShouldBe("2026-12-14T09:00"));
        (await office.Call("prestamo-mora-tardia", "2026-12-10 20:00")).Reason.ShouldBe("outside the hours of contact, next 2026-12-11 09:00");
        await office.Hear("2026-12-10", "PP-0033", "hold", """{"reason":"dispute","text":"R-77","scope":"company","bound":["calls"],"until":"2026-12-15"}""");
        (await office.Call("prestamo-mora-tardia", "2026-12-10 10:00")).Reason.ShouldBe("held: dispute");
        office.Held("2026-12-10").ShouldBeEmpty();
    }
}
