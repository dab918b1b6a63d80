namespace Collections.Scenarios.Cycles;

/// <summary>A placement month: selection on the last business day, two approvals, release with the balances of the first business day after.</summary>
public sealed class PlacementMonthTests : IDisposable
{
    private static readonly string[] December =
    [
        CycleOffice.Loan("A-0101-1", "C-0101", 1_900_000, 2_400_000), CycleOffice.Loan("A-0101-2", "C-0101", 500_000, 2_400_000), CycleOffice.Loan("A-0102", "C-0102", 1_750_000),
        CycleOffice.Loan("A-0103", "C-0103", 1_300_000), CycleOffice.Loan("A-0104", "C-0104", 1_050_000), CycleOffice.Loan("A-0105", "C-0105", 820_000),
        CycleOffice.Loan("A-0106", "C-0106", 640_000, before: "AG-02"), CycleOffice.Loan("A-0107", "C-0107", 510_000), CycleOffice.Loan("A-0108", "C-0108", 300_000),
        CycleOffice.Loan("A-0109", "C-0109", 950_000, promise: "yes"), CycleOffice.Loan("A-0110", "C-0110", 1_200_000), CycleOffice.Loan("A-0111", "C-0111", 700_000, paid: "11.9"),
    ];

    private readonly CycleOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_last_business_day_proposes_whole_customers_to_firms_by_amount_in_each_stratum()
    {
        await Selected(office);

        office.Lines("tier-1", "2026-12-31").ShouldBe(
        [
            "A-0101-1 1900000 AG-01", "A-0101-2 500000 AG-01", "A-0102 1750000 AG-02", "A-0103 1300000 AG-03", "A-0104 1050000 AG-01", "A-0105 820000 AG-01",
            "A-0106 640000 AG-03", "A-0107 510000 AG-02", "A-0108 300000 AG-01", "A-0109 950000 live promise out", "A-0110 1200000 dispute out", "A-0111 700000 paid in the last 15 days out",
        ]);
        office.Batches().ShouldBe(["tier-1 12-31 Proposed 9 8770000", "write-off 12-31 Proposed 0 0"]);
        office.Firms().ShouldBeEmpty("nobody has approved");
    }

    [Fact]
    public async Task One_person_alone_lets_nothing_leave_and_two_release_the_balances_of_that_day()
    {
        await Selected(office);
        (await office.Approve("tier-1", "ana")).ShouldBeNull();
        (await office.Approve("tier-1", "Ana")).ShouldNotBeNull().ShouldContain("a second person");
        await office.Night("2027-01-04", January());
        office.Firms().ShouldBeEmpty("one person has approved");
        office.Batches()[0].ShouldBe("tier-1 12-31 Proposed 9 8770000");

        (await office.Approve("tier-1", "bruno")).ShouldBeNull();
        await office.Night("2027-01-05", January());

        office.Firms().ShouldBe(["AG-01 5 4570000", "AG-02 2 2200000", "AG-03 2 1940000"]);
        office.Batches()[0].ShouldBe("tier-1 12-31 Released 9 8710000");
    }

    [Fact]
    public async Task The_firms_files_carry_the_balances_of_the_release()
    {
        await Released(office);

        office.Lines("tier-1", "2026-12-31").ShouldContain("A-0107 510000 AG-02 450000 released Placed");
        office.File("placements", "2027-01-04-AG-01-*.csv").Select(Sum).ShouldBe(["A-0101-1 1900000.00", "A-0101-2 500000.00", "A-0104 1050000.00", "A-0105 820000.00", "A-0108 300000.00"]);
        office.File("placements", "2027-01-04-AG-02-*.csv").Select(Sum).ShouldBe(["A-0102 1750000.00", "A-0107 450000.00"]);
        office.File("placements", "2027-01-04-AG-03-*.csv").Select(Sum).ShouldBe(["A-0103 1300000.00", "A-0106 640000.00"]);
    }

    [Fact]
    public async Task What_a_firm_refuses_goes_back_to_the_pool_and_next_month_to_a_firm_that_never_had_it()
    {
        await Released(office);

        (await office.Tell("A-0106", "Refused")).ShouldBeNull();

        office.Firms().ShouldBe(["AG-01 5 4570000", "AG-02 2 2200000", "AG-03 1 1300000"]);
        office.Lines("tier-1", "2026-12-31").ShouldContain("A-0106 640000 AG-03 640000 released Refused");
        await office.Night("2027-01-29", January());
        office.Lines("tier-1", "2027-01-29").ShouldContain("A-0106 640000 AG-01");
        office.Lines("tier-1", "2027-01-29").ShouldNotContain(line => line.StartsWith("A-0101", StringComparison.Ordinal), "firms have the others");
        await office.Approve("tier-1", "ana");
        await office.Approve("tier-1", "bruno");
        await office.Night("2027-02-01", January());
        office.Firms().ShouldContain("AG-01 6 5210000");
    }

    [Fact]
    public async Task A_batch_that_is_rejected_falls_and_its_cases_wait_for_the_next_one()
    {
        await Selected(office);
        (await office.Reject("tier-1", "ana", "the shares are last year's")).ShouldBeNull();
        (await office.Approve("tier-1", "bruno")).ShouldNotBeNull().ShouldContain("rejected");
        await office.Night("2027-01-04", January());
        office.Firms().ShouldBeEmpty();
        office.Lines("tier-1", "2026-12-31").ShouldContain("A-0103 1300000 AG-03 rejected");

        await office.Night("2027-01-29", January());

        office.Batches()[^2].ShouldBe("tier-1 01-29 Proposed 9 8710000");
    }

    [Fact]
    public async Task Cases_that_a_person_rejects_stay_in_the_pool_the_totals_are_signed_anew_and_the_first_approval_falls()
    {
        await Selected(office);
        await office.Approve("tier-1", "ana");
        var signed = office.Signature("tier-1");

        (await office.RejectCases("tier-1", "bruno", "court case", "A-0103", "A-0106")).ShouldBeNull();

        office.Lines("tier-1", "2026-12-31").ShouldContain("A-0103 1300000 AG-03 rejected");
        office.Batches()[0].ShouldBe("tier-1 12-31 Proposed 7 6830000");
        office.Signature("tier-1").ShouldNotBe(signed);
        (await office.RejectCases("tier-1", "bruno", "again", "A-0103", "A-0101")).ShouldNotBeNull().ShouldContain("found 1 that it does not", Case.Sensitive, "all of them or none");
        (await office.Approve("tier-1", "carla")).ShouldBeNull();
        await office.Night("2027-01-04", January());
        office.Firms().ShouldBeEmpty("what ana has approved were other totals");
        (await office.Approve("tier-1", "ana")).ShouldBeNull();
        await office.Night("2027-01-05", January());
        office.Firms().ShouldBe(["AG-01 5 4570000", "AG-02 2 2200000"]);
        await office.Night("2027-01-29", January());
        office.Lines("tier-1", "2027-01-29").Where(line => !line.EndsWith(" out", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]).ShouldBe(["A-0103", "A-0106"]);
    }

    [Fact]
    public async Task Who_paid_all_before_the_release_drops_out_and_the_same_night_again_changes_nothing()
    {
        await Selected(office);
        await office.Approve("tier-1", "ana");
        await office.Approve("tier-1", "bruno");
        string[] paid = [.. January().Where(line => !line.StartsWith("A-0103", StringComparison.Ordinal)), CycleOffice.Loan("A-0103", "C-0103", 0, days: 0)];
        await office.Night("2027-01-04", paid);

        office.Firms().ShouldBe(["AG-01 5 4570000", "AG-02 2 2200000", "AG-03 1 640000"]);
        office.Lines("tier-1", "2026-12-31").ShouldContain("A-0103 1300000 AG-03 0 dropped out");
        office.Batches()[0].ShouldBe("tier-1 12-31 Released 8 7410000");
        var hash = office.Hash();
        await office.Night("2027-01-04", paid);
        office.Hash().ShouldBe(hash);
    }

    [Fact]
    public async Task The_order_of_the_rows_and_the_size_of_the_parts_change_nothing()
    {
        await Released(office);
        using var shuffled = new CycleOffice { SubjectsPerPart = 2 };
        await Released(shuffled, backwards: true);

        shuffled.Lines("tier-1", "2026-12-31").ShouldBe(office.Lines("tier-1", "2026-12-31"));
        shuffled.Hash().ShouldBe(office.Hash());
    }

    [Fact]
    public async Task Firms_are_compared_at_equal_months_by_what_was_booked_while_they_had_the_cases()
    {
        await Released(office);
        office.Pay("A-0102", "2027-01-20", 175_000);
        office.Pay("A-0102", "2027-02-10", 175_000);
        office.Pay("A-0102", "2026-12-30", 999_000);
        office.Pay("A-0106", "2027-01-31", 64_000);
        office.Pay("A-0106", "2027-02-01", 64_000, isPosted: false);
        office.Pay("A-0109", "2027-01-20", 950_000);

        var rows = office.Report("firms", "2027-01", "2027-02");

        rows.ShouldBe(
        [
            "ARS AG-01 2027-01 0: 5 0 4570000 0 0", "ARS AG-01 2027-01 1: 5 0 4570000 0 0",
            "ARS AG-02 2027-01 0: 2 0 2200000 175000 0.0795", "ARS AG-02 2027-01 1: 2 0 2200000 350000 0.1591",
            "ARS AG-03 2027-01 0: 2 0 1940000 64000 0.0330", "ARS AG-03 2027-01 1: 2 0 1940000 64000 0.0330",
        ]);
        await office.Tell("A-0106", "Refused");
        office.Report("firms", "2027-01", "2027-01").ShouldContain("ARS AG-03 2027-01 0: 2 1 1940000 0 0", "it was given back on the 4th");
        office.Report("firms", "2026-12", "2026-12").ShouldBeEmpty();
    }

    private static string[] January() => [.. December.Where(line => !line.StartsWith("A-0107", StringComparison.Ordinal)), CycleOffice.Loan("A-0107", "C-0107", 450_000)];

    private static async Task Selected(CycleOffice office, bool backwards = false)
    {
        await office.Night("2026-12-30", Rows(December, backwards));
        await office.Hear("2026-12-30", "A-0110", "hold", """{"reason":"dispute"}""", "11:00");
        await office.Night("2026-12-31", Rows(December, backwards));
    }

    private static async Task Released(CycleOffice office, bool backwards = false)
    {
        await Selected(office, backwards);
        await office.Approve("tier-1", "ana");
        await office.Approve("tier-1", "bruno");
        await office.Night("2027-01-04", Rows(January(), backwards));
    }

    private static string[] Rows(string[] rows, bool backwards) => backwards ? [.. rows.Reverse()] : rows;

    private static string Sum(string row) => $"{row.Split(',')[0]} {row.Split(',')[9]}";
}
