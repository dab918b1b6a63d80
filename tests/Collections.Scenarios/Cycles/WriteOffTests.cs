namespace Collections.Scenarios.Cycles;

/// <summary>The write-off batch of a month: proposal, evidence, who drops out, two approvals in the course of the day, and the ledger's file.</summary>
public sealed class WriteOffTests : IDisposable
{
    private static readonly string[] December =
    [
        CycleOffice.Old("PP-0102", 900_000, 110_000, 64_000), CycleOffice.Old("PP-0103", 400_000, 0, 0), CycleOffice.Old("PP-0104", 300_000, 20_000, 0, proof: "no"),
    ];

    private readonly CycleOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_batch_proposes_what_has_its_evidence_and_says_what_is_missing_of_the_others()
    {
        await office.Night("2026-12-31", December);

        office.Lines("write-off", "2026-12-31").ShouldBe(["PP-0102 1010000 -", "PP-0103 400000 -", "PP-0104 320000 evidence missing out"]);
        office.Batches().ShouldContain("write-off 12-31 Proposed 2 1410000");
        office.Tasks().ShouldBeEmpty("nothing is told before two persons approve");
    }

    [Fact]
    public async Task Who_pays_before_the_approvals_drops_out_and_the_totals_are_signed_anew()
    {
        await office.Night("2026-12-31", December);
        var before = office.Signature("write-off");
        await office.Hear("2026-12-31", "PP-0103", "paid", at: "10:00");

        (await office.Approve("write-off", "ana", before)).ShouldNotBeNull().ShouldContain("signed anew");
        office.Batches().ShouldContain("write-off 12-31 Proposed 1 1010000");
        office.Lines("write-off", "2026-12-31").ShouldContain("PP-0103 400000 - dropped out");
    }

    [Fact]
    public async Task Only_the_second_approval_writes_the_ledger_file_and_it_balances()
    {
        await office.Night("2026-12-31", December);
        await office.Hear("2026-12-31", "PP-0103", "paid", at: "10:00");
        (await office.Approve("write-off", "ana")).ShouldBeNull();
        office.HasFolder("ledger").ShouldBeFalse("one person has approved");

        (await office.Approve("write-off", "bruno")).ShouldBeNull();

        office.File("ledger", "2026-12-31-write-off.csv").ShouldBe(
        [
            "ledger,Dr,allowance,1010000.00", "ledger,Cr,principal,900000.00", "ledger,Cr,interest,110000.00",
            "memo,Dr,written-off debts,1074000.00", "memo,Cr,\"written-off debts, contra\",1074000.00",
        ]);
        office.Batches().ShouldContain("write-off 12-31 Released 1 1010000");
        office.Lines("write-off", "2026-12-31").ShouldContain("PP-0102 1010000 - 1010000 released Approved");
        office.Stages().ShouldBe(["PP-0102 uncollectable"]);
        office.Tasks().ShouldBe(["look again PP-0104"], "evidence is missing");
    }

    [Fact]
    public async Task Who_is_proposed_in_a_batch_that_is_rejected_hears_of_it()
    {
        await office.Night("2026-12-31", December);

        (await office.Reject("write-off", "ana", "wait for the audit")).ShouldBeNull();

        office.Tasks().ShouldBe(["look again PP-0102", "look again PP-0103"]);
        office.HasFolder("ledger").ShouldBeFalse();
    }

    [Fact]
    public async Task A_case_that_is_rejected_alone_hears_of_it_and_the_others_stay_proposed()
    {
        await office.Night("2026-12-31", December);

        (await office.RejectCases("write-off", "ana", "payment plan", "PP-0103")).ShouldBeNull();

        office.Tasks().ShouldBe(["look again PP-0103"]);
        office.Lines("write-off", "2026-12-31").ShouldContain(line => line.StartsWith("PP-0103", StringComparison.Ordinal) && line.EndsWith("rejected Rejected", StringComparison.Ordinal));
        office.Batches().ShouldContain("write-off 12-31 Proposed 1 1010000");
    }
}
