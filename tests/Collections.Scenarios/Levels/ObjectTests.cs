namespace Collections.Scenarios.Levels;

/// <summary>Cases of management objects: of a type that a house has defined, beside those of its debts.</summary>
public sealed class ObjectTests : IDisposable
{
    private static readonly string[] Debts = ["A1,C1,B1,card,ARS,100,60,5", "A2,C1,B1,loan,ARS,200,30,9", "A3,C2,B1,card,ARS,100,50,2"];

    private readonly ObjectOffice office = new();

    [Fact]
    public async Task A_complaint_has_a_case_beside_those_of_the_debts_and_knows_its_own_fields_and_what_the_customer_owes()
    {
        await office.Night("2026-12-01", Debts);
        (await office.Complain("2026-12-02", "R7,C1,,,received,fee,80.00", "R8,C2,A3,,,service,")).Rejected.ShouldBe(0);
        var night = await office.Night("2026-12-02", Debts);

        office.Cases().ShouldBe(["complaints complaint R7", "complaints complaint R8", "debts A1", "debts A2", "debts A3"]);
        office.Tasks().ShouldBe(["answer complaint R8", "answer fee complaint R7", "call A1", "call A2", "call A3"], "80 is less than the 90 that C1 owes on both accounts");
        (night.Cases.Opened, night.Cases.Excluded).ShouldBe((2, 0));
    }

    [Fact]
    public async Task The_case_ends_when_the_object_comes_to_a_final_state_and_a_relapse_is_a_new_episode()
    {
        await Open();
        await office.Complain("2026-12-03", "R7,C1,,,in analysis,service,");
        await office.Night("2026-12-03", Debts);
        office.Cases().ShouldContain("complaints complaint R7");

        await office.Complain("2026-12-04", "R7,C1,,,resolved,service,");
        await office.Night("2026-12-04", Debts);
        office.Cases().ShouldContain("complaints complaint R7 closed object closed");

        await office.Complain("2026-12-07", "R7,C1,,,received,service,");
        await office.Night("2026-12-07", Debts);
        office.Cases().ShouldBe(["complaints complaint R7", "complaints complaint R7 closed object closed", "debts A1", "debts A2", "debts A3"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_case_that_came_to_an_end_of_its_own_is_not_taken_again_while_the_object_is_open()
    {
        await Open();
        var task = office.Words("SELECT CAST(t.case_id AS TEXT) || ' ' || t.seq FROM task t JOIN account a ON a.id = t.case_id >> 23 WHERE a.reference = 'complaint R7'").Single().Split(' ');
        (await office.Hear("2026-12-02", "complaint R7", "task", $$"""{"case": {{task[0]}}, "seq": {{task[1]}}, "outcome": "Done"}""")).ShouldBeNull();
        await office.Night("2026-12-03", Debts);

        office.Cases().Count(one => one.StartsWith("complaints", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task The_clocks_of_the_complaint_run_while_a_hold_of_the_customer_stops_those_of_the_debts()
    {
        await Open();
        await office.Hear("2026-12-02", "A1", "hold", """{"reason": "dispute", "scope": "customer"}""");
        await office.Night("2026-12-04", Debts);

        office.Tasks().ShouldContain("answer is late complaint R7");
        office.Tasks().ShouldContain("call A1");
        office.Tasks().ShouldContain("insist A3");
    }

    [Fact]
    public async Task What_an_account_hears_is_not_news_of_the_complaint()
    {
        await Open();
        await office.Hear("2026-12-02", "A1", "paid");
        await office.Night("2026-12-03", ["A1,C1,B1,card,ARS,40,0,0", .. Debts[1..]]);

        office.Cases().ShouldContain("debts A1 closed paid");
        office.Cases().ShouldContain("complaints complaint R7");
    }

    [Fact]
    public async Task Two_complaints_of_a_customer_do_not_govern_one_another()
    {
        await office.Night("2026-12-01", Debts);
        await office.Complain("2026-12-02", "R7,C1,,,received,fee,80.00", "R9,C1,,,received,service,");
        await office.Night("2026-12-02", Debts);

        office.Cases().Where(one => one.StartsWith("complaints", StringComparison.Ordinal)).ShouldBe(["complaints complaint R7", "complaints complaint R9"]);
    }

    [Fact]
    public async Task A_type_that_is_worked_in_line_governs_the_debts()
    {
        using var strict = new ObjectOffice(isInLine: true);
        await strict.Night("2026-12-01", Debts);
        await strict.Complain("2026-12-02", "R7,C1,,,received,service,");
        await strict.Night("2026-12-02", Debts);

        strict.Cases().ShouldBe(["complaints complaint R7", "debts A1 governed by complaints", "debts A2 governed by complaints", "debts A3"]);
    }

    [Fact]
    public async Task The_order_of_the_rows_changes_nothing()
    {
        using var other = new ObjectOffice();
        string[] complaints = ["R9,C1,,,received,fee,80.00", "R7,C1,,,received,service,", "R8,C2,,,in analysis,service,"];
        await office.Night("2026-12-01", Debts);
        await other.Night("2026-12-01", [.. Debts.Reverse()]);
        await office.Complain("2026-12-02", complaints);
        await other.Complain("2026-12-02", [.. complaints.Reverse()]);

        var (one, two) = (await office.Night("2026-12-02", Debts), await other.Night("2026-12-02", [.. Debts.Reverse()]));

        one.StateHash.ShouldBe(two.StateHash);
        (await office.Complain("2026-12-02", [.. complaints.Reverse()])).Verdict.ToString().ShouldBe("SameContent");
    }

    [Fact]
    public async Task Rows_that_fit_nothing_are_rejected_with_what_was_expected()
    {
        await office.Night("2026-12-01", [.. Debts, "A4,C2,B2,card,ARS,100,50,2"]);

        var report = await office.Complain("2026-12-02",
            "R1,C9,,,received,fee,", "R2,C1,A9,,received,fee,", "R3,C1,A3,,received,fee,", "R4,C2,,,received,fee,", "R5,C1,,,lost,fee,", "R6,C1,,,received,,", ",C1,,,received,fee,", "R7,C1,,,received,fee,1.234", "R8,C1,,,received,fee,", "R8,C1,,,received,fee,");

        report.Defects.ShouldBe(new Dictionary<string, long>
        {
            ["UNKNOWN_CUSTOMER"] = 1, ["UNKNOWN_ACCOUNT"] = 1, ["OTHER_CUSTOMER"] = 1, ["COMPANY_MISSING"] = 1, ["UNKNOWN_STATE"] = 1, ["FIELD_MISSING"] = 1, ["OBJECT_MISSING"] = 1, ["TOO_MANY_DECIMALS"] = 1, ["DUPLICATE_OBJECT"] = 2,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_portfolio_file_without_the_complaints_makes_none_of_them_absent()
    {
        await Open();

        office.Words("SELECT reference FROM account WHERE coalesce(hold_reason, 0) <> 0").ShouldBeEmpty();
        office.Words("SELECT CAST(count(*) AS TEXT) FROM account WHERE id & 2048 <> 0").ShouldBe(["1"]);
    }

    [Fact]
    public async Task The_history_of_a_complaint_says_by_which_of_its_facts_it_went_where_it_went()
    {
        await Open();

        office.Told("complaint R7").ShouldContain("answer");
        office.Told("complaint R7").ShouldContain("complaint ground");
    }

    public void Dispose() => office.Dispose();

    private async Task Open()
    {
        await office.Night("2026-12-01", Debts);
        await office.Complain("2026-12-02", "R7,C1,,,received,service,");
        await office.Night("2026-12-02", Debts);
    }
}
