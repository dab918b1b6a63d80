namespace Collections.Scenarios.Calls;

/// <summary>A number that turns out to be somebody else's is closed for everybody who has it, at once.</summary>
public sealed class SharedNumberTests : IDisposable
{
    private readonly DiallerOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_wrong_number_is_closed_for_other_customers_who_have_it_and_their_histories_say_why()
    {
        await office.NightWhereTwoShareANumber("2026-12-16");
        (await office.List("2026-12-16")).Single().Rows.ShouldBe(["D1", "D3", "D4", "D2"]);

        await office.Results("2026-12-16", null, $"D3,2026-12-16,09:30,wrong number,{DiallerOffice.FirstOfD3},,,");

        office.Words($"SELECT DISTINCT k.reference || ' ' || p.valid FROM contact_point p JOIN customer k ON k.id = p.customer_id WHERE p.value = '{DiallerOffice.FirstOfD3}' ORDER BY 1").ShouldBe(["C-D3 0", "C-D4 0"]);
        office.Told("D4").ShouldContain($"2026-12-16 09:30, {DiallerOffice.FirstOfD3} closed: wrong number of another customer");
        office.Told("D3").ShouldNotContain("of another customer");
        office.Words("SELECT a.reference || ' ' || l.reason FROM listed_call l JOIN account a ON a.id = l.case_id >> 23 WHERE l.withdrawn_in IS NOT NULL").ShouldBe(["D4 no valid contact point"], "it was the only number of D4");
    }

    [Fact]
    public async Task The_same_file_again_notes_it_once()
    {
        await office.NightWhereTwoShareANumber("2026-12-16");
        await office.Results("2026-12-16", null, $"D3,2026-12-16,09:30,wrong number,{DiallerOffice.FirstOfD3},,,");
        await office.Results("2026-12-16", null, $"D3,2026-12-16,09:30,wrong number,{DiallerOffice.FirstOfD3},,,", $"D2,2026-12-16,11:30,wrong number,{DiallerOffice.FirstOfD3},,,");

        office.Words("SELECT k.reference || ' ' || n.number FROM closed_number n JOIN customer k ON k.id = n.customer_id").ShouldBe([$"C-D4 {DiallerOffice.FirstOfD3}"]);
    }
}
