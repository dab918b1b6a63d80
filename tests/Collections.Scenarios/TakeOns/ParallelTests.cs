using Collections.Domain.Placements;
using Collections.Scenarios.Cycles;
using Collections.Server.Deployments;
using Collections.Server.TakeOns;

namespace Collections.Scenarios.TakeOns;

/// <summary>While another system does the work nights decide and nothing leaves; two persons end that, and what was kept back never leaves.</summary>
public sealed class ParallelTests
{
    private static readonly Author Ana = new("ana", ["ana"]);
    private static readonly Author Bruno = new("bruno", ["bruno"]);

    [Fact]
    public async Task Nothing_leaves_before_the_cut_over_and_what_was_kept_back_never_does()
    {
        using var office = new PlacementLifeOffice();
        var parallel = new ParallelTimes(office.Database, TimeProvider.System);
        (await parallel.Begin(Ana, "")).ShouldBe("Expected a reason of 1 to 500 characters, found 0.");
        (await parallel.Begin(Ana, "the old system works until the 7th")).ShouldBeNull();
        (await parallel.Begin(Ana, "again")).ShouldBe("The portfolio is worked in parallel already.");
        office.Owes("A-1", "C-1", 1_200_000);
        office.Owes("A-2", "C-2", 900_000);
        await office.Night("2026-12-31");
        await office.Approve("tier-1");
        await office.Night("2027-01-04");
        office.Standing("C-1").ShouldStartWith("AG-0");
        (await office.Report("2027-01-04", "A-1", PlacementEventKind.Action, text: "call")).ShouldBeNull();
        await office.Tell();
        for (var day = 4; day < 7; day++) await office.Dispatch($"2027-01-0{day}");

        office.Words("SELECT count(*) || '' FROM outbox WHERE state = 0").ShouldBe(["2"], "it was decided");
        Left(office).ShouldBe(0);
        office.Words("SELECT CAST(sum(is_parallel) = count(*) AS TEXT) FROM run").ShouldBe(["1"]);

        (await parallel.End(Ana, new DateOnly(2027, 1, 4), "ready")).ShouldBe("Expected a date after 2027-01-04, the last that was worked, found 2027-01-04.");
        (await parallel.End(Ana, new DateOnly(2027, 1, 7), "ready")).ShouldBeNull();
        (await parallel.End(Ana, new DateOnly(2027, 1, 7), "ready")).ShouldBe("Expected the word of a second person, found ana, who was the first.");
        await office.Night("2027-01-05");
        (await parallel.End(Bruno, new DateOnly(2027, 1, 7), "seen")).ShouldBeNull();
        await office.Night("2027-01-06");
        Left(office).ShouldBe(0, "the cut-over is on the 7th");

        office.Owes("A-3", "C-3", 50_000, since: "2027-01-01");
        await office.Night("2027-01-07");
        await office.Dispatch("2027-01-13");
        await office.Tell();

        office.Words("SELECT k.reference || ' ' || o.state FROM outbox o JOIN customer k ON k.id = o.case_id >> 35 ORDER BY 1").ShouldBe(["C-1 0", "C-2 0", "C-3 2"], "what was kept back waits for ever");
        office.File("placements", "*").ShouldBeEmpty();
        office.File("firm-news", "*").ShouldBeEmpty();
        office.Words("SELECT what || ' ' || who FROM audit WHERE what LIKE 'parallel.%' ORDER BY number").ShouldBe(["parallel.begin ana", "parallel.end-first ana", "parallel.end bruno"]);
    }

    private static int Left(PlacementLifeOffice office) => office.Left();
}
