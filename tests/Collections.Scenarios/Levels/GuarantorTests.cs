using System.Globalization;
using Collections.Domain.Holds;
using Collections.Server.Contacts;

namespace Collections.Scenarios.Levels;

/// <summary>Cases that work the debts of the same guarantors as one.</summary>
public sealed class GuarantorTests : IDisposable
{
    private static readonly string[] Loans =
    [
        "P1,C1,B1,loan,ARS,900,60,40,", "P2,C1,B1,loan,ARS,500,90,35,", "P3,C1,B1,loan,ARS,400,70,32,", "P4,C1,B1,loan,ARS,300,150,31,", "P5,C1,B2,loan,ARS,700,200,45,",
    ];

    private static readonly string[] Guarantors =
    [
        "P1,guarantor,G1,Gil,1,given,gil@example.invalid", "P1,guarantor,G2,Ana,2,given,ana@example.invalid",
        "P2,guarantor,G2,Ana,1,given,", "P2,guarantor,G1,Gil,2,given,",
        "P3,guarantor,G1,Gil,1,given,", "P5,guarantor,G1,Gil,1,given,", "P5,guarantor,G2,Ana,2,given,",
    ];

    private readonly GuarantorOffice office = new();

    [Fact]
    public async Task Two_loans_that_the_same_persons_guarantee_are_one_case_and_others_are_not_in_it()
    {
        await Open();

        office.Cases().Where(one => one.StartsWith("guaranteed", StringComparison.Ordinal)).ShouldBe(["guaranteed P1", "guaranteed P5"],
            "P1 and P2 have the same two guarantors; P3 has one of them and too little past due by itself, P4 has nobody, P5 is owed to another company");
        office.Words("SELECT printf('%.2f', entry_past_due / 100.0) FROM collection_case c JOIN account a ON a.id = c.id >> 23 WHERE level = 3 AND a.reference = 'P1'").ShouldBe(["150.00"]);
    }

    [Fact]
    public async Task The_case_lasts_while_one_of_the_loans_is_late_and_ends_when_none_is()
    {
        await Open();
        await office.Night("2026-12-03", ["P1,C1,B1,loan,ARS,840,0,0,", "P2,C1,B1,loan,ARS,500,90,36,", .. Loans[2..]]);
        office.Cases().ShouldContain("guaranteed P1");

        await office.Night("2026-12-04", ["P1,C1,B1,loan,ARS,840,0,0,", "P2,C1,B1,loan,ARS,410,0,0,", .. Loans[2..]]);
        office.Cases().ShouldContain("guaranteed P1 closed cured");
    }

    [Fact]
    public async Task News_of_any_of_the_loans_reaches_the_case_and_news_of_others_does_not()
    {
        await Open();

        await office.Hear("2026-12-02", "P3", "promise");
        office.Cases().ShouldContain("guaranteed P1");

        await office.Hear("2026-12-02", "P2", "promise");
        office.Cases().ShouldContain("guaranteed P1 closed End");
    }

    [Fact]
    public async Task Of_two_groups_of_a_customer_one_governs()
    {
        await office.Night("2026-12-01", Loans);
        await office.Relations("2026-12-02", [.. Guarantors[..4], "P4,guarantor,G9,Eva,1,given,"]);
        await office.Night("2026-12-02", Loans);

        office.Cases().Where(one => one.StartsWith("guaranteed", StringComparison.Ordinal)).ShouldBe(["guaranteed P1", "guaranteed P4 governed by guaranteed"]);
    }

    [Fact]
    public async Task A_loan_whose_guarantors_change_comes_to_the_other_case()
    {
        await Open();
        await office.Relations("2026-12-03", "P3,guarantor,G1,Gil,1,given,", "P3,guarantor,G2,Ana,2,given,");
        await office.Night("2026-12-03", Loans);

        await office.Hear("2026-12-03", "P3", "promise");

        office.Cases().ShouldContain("guaranteed P1 closed End");
    }

    [Fact]
    public async Task A_loan_that_came_first_and_gets_the_guarantors_later_does_not_take_the_case_from_where_it_stands()
    {
        await office.Night("2026-12-01", "P0,C1,B1,loan,ARS,900,60,40,", "P1,C1,B1,loan,ARS,900,160,40,");
        await office.Relations("2026-12-02", "P1,guarantor,G1,Gil,1,given,");
        await office.Night("2026-12-02", "P0,C1,B1,loan,ARS,900,60,41,", "P1,C1,B1,loan,ARS,900,160,41,");
        await office.Relations("2026-12-03", "P0,guarantor,G1,Gil,1,given,");
        await office.Night("2026-12-03", "P0,C1,B1,loan,ARS,900,60,42,", "P1,C1,B1,loan,ARS,840,0,0,");
        office.Cases().Where(one => one.StartsWith("guaranteed", StringComparison.Ordinal)).ShouldBe(["guaranteed P1"], "P0 is still late, and belongs to it");

        await office.Hear("2026-12-03", "P0", "promise");
        office.Cases().ShouldContain("guaranteed P1 closed End");
    }

    [Fact]
    public async Task A_case_whose_loan_nobody_guarantees_any_more_is_closed_as_regrouped()
    {
        await Open();
        await office.Relations("2026-12-03", "P5,guarantor,,,1,given,");
        await office.Night("2026-12-03", Loans);

        office.Cases().ShouldContain("guaranteed P5 closed regrouped");
    }

    [Fact]
    public async Task A_hold_of_any_of_the_loans_keeps_calls_for_the_case_back_and_one_of_another_loan_does_not()
    {
        await Open();

        await Hold("P3");
        (await Refusal()).ShouldBe("no valid contact point");

        await Hold("P2");
        (await Refusal()).ShouldStartWith("held: ");
    }

    [Fact]
    public async Task The_order_of_the_rows_changes_nothing()
    {
        using var other = new GuarantorOffice();
        await office.Night("2026-12-01", Loans);
        await other.Night("2026-12-01", [.. Loans.Reverse()]);
        await office.Relations("2026-12-02", Guarantors);
        await other.Relations("2026-12-02", [.. Guarantors.Reverse()]);

        var (one, two) = (await office.Night("2026-12-02", Loans), await other.Night("2026-12-02", [.. Loans.Reverse()]));

        one.StateHash.ShouldBe(two.StateHash);
        office.State().ShouldContain(line => line.Contains("G1; G2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_file_of_relations_again_changes_nothing_and_rows_that_do_not_fit_are_rejected()
    {
        await Open();
        (await office.Relations("2026-12-02", Guarantors)).Verdict.ToString().ShouldBe("SameContent");

        var bad = await office.Relations("2026-12-03", "P9,guarantor,G1,Gil,1,given,", "P1,neighbour,G1,Gil,1,given,", "P2,guarantor,G1,Gil,1,given,", "P3,guarantor,G1,Gil,1,perhaps,", "P3,guarantor,G2,Ana,2,given,");

        bad.Defects.ShouldBe(new Dictionary<string, long> { ["UNKNOWN_ACCOUNT"] = 1, ["UNKNOWN_RELATION"] = 1, ["UNKNOWN_CONSENT"] = 1, ["ACCOUNT_INCOMPLETE"] = 1 }, ignoreOrder: true);
        office.Words("SELECT t.text FROM account a JOIN text_code t ON t.code = a.f_guaranteed_by WHERE a.reference IN ('P1', 'P2', 'P3') ORDER BY a.reference").ShouldBe(["G1; G2", "G1", "G1"]);
    }

    public void Dispose() => office.Dispose();

    private Task Hold(string account) => office.Hear("2026-12-02", account, HoldOrder.EventName, new HoldOrder(HoldReason.Dispute, "not mine", "eva").Write());

    /// <summary>Why nobody may call for the case of the first two loans.</summary>
    private async Task<string?> Refusal()
    {
        var id = long.Parse(office.Words("SELECT CAST(c.id AS TEXT) FROM collection_case c JOIN account a ON a.id = c.id >> 23 WHERE c.level = 3 AND a.reference = 'P1'").Single(), CultureInfo.InvariantCulture);
        return (await new PermitDesk(office.Database, TimeProvider.System).Ask(id, "ana", isAnswer: false, new DateTime(2026, 12, 2, 10, 0, 0)))!.Reason;
    }

    private async Task Open()
    {
        await office.Night("2026-12-01", Loans);
        (await office.Relations("2026-12-02", Guarantors)).Rejected.ShouldBe(0);
        await office.Night("2026-12-02", Loans);
    }
}
