using Collections.Scenarios.Tables;
using Collections.Scenarios.Verbs;
using Collections.Server.Commands;
using static Collections.Scenarios.WhileBlocks.WhileOffice;

namespace Collections.Scenarios.WhileBlocks;

/// <summary>A block in which cases are only while its conditions say so, night by night and by day, against the real database.</summary>
[Collection(OneVerbAtATime.Name)]
public class WhileBlockTests
{
    [Fact]
    public async Task Who_is_segmented_otherwise_leaves_the_same_night_and_what_was_begun_within_is_taken_back()
    {
        using var office = new WhileOffice();
        await office.Night("2026-12-01", Account("A", 400), Account("B", 450));
        office.Tasks().ShouldBe(["negotiate A", "negotiate B"]);
        office.Messages().ShouldBe(["A waits", "B waits"]);

        await office.Night("2026-12-02", Account("A", 400), Account("B", 700));

        office.Tasks().ShouldBe(["negotiate A", "review B"]);
        office.Messages().ShouldBe(["A waits", "B withdrawn Negotiation: left"]);
        office.Told("B").ShouldContain("not (score < 500)");
        (await office.Night("2026-12-03", Account("A", 400), Account("B", 700))).Tasks.ShouldBe(0, "who has left has left once");
    }

    [Fact]
    public async Task Who_does_not_meet_the_condition_is_never_within()
    {
        using var office = new WhileOffice();
        await office.Night("2026-12-01", Account("A", 800));

        office.Tasks().ShouldBe(["leave alone A"]);
        office.Messages().ShouldBeEmpty();
        (await office.Night("2026-12-02", Account("A", 400))).Tasks.ShouldBe(0, "who was not let in is not asked again");
    }

    [Fact]
    public async Task What_is_not_known_lets_in_and_moves_nobody_out()
    {
        using var office = new WhileOffice(condition: """stay="score &lt; 500" """);
        await office.Night("2026-12-01", Account("A", 400).Replace(",400,", ",,", StringComparison.Ordinal));
        office.Tasks().ShouldBe(["negotiate A"]);

        await office.Night("2026-12-02", Account("A", 700));
        office.Tasks().ShouldBe(["review A"]);
    }

    [Fact]
    public async Task A_block_of_a_strategy_that_another_one_calls_is_the_same_block()
    {
        using var office = new WhileOffice();
        office.CallElsewhere();
        await office.Night("2026-12-01", Account("A", 400), Account("B", 800));
        office.Tasks().ShouldBe(["negotiate A", "watch B"], "B is not let in");

        await office.Night("2026-12-02", Account("A", 700), Account("B", 800));

        office.Tasks().ShouldBe(["watch A", "watch B"], "A has left");
    }

    [Fact]
    public async Task A_payment_at_noon_moves_a_case_out_at_once()
    {
        using var office = new WhileOffice();
        await office.Night("2026-12-01", Account("A", 400), Account("B", 400));
        await office.Dispatch("2026-12-01");

        (await office.Hear("2026-12-01", "A", "payment", """{ "amount": 400 }""", "11:00")).ShouldBeNull();
        office.Tasks().ShouldBe(["negotiate A", "negotiate B"]);
        (await office.Hear("2026-12-01", "A", "payment", """{ "amount": 1500 }""", "12:00")).ShouldBeNull();

        office.Tasks().ShouldBe(["negotiate B", "review A"]);
        office.Messages().ShouldAllBe(message => message.EndsWith(" sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_ports_everybody_goes_on_as_if_all_was_done()
    {
        using var office = new WhileOffice(ports: false);
        await office.Night("2026-12-01", Account("A", 400), Account("B", 800));
        office.Tasks().ShouldBe(["negotiate A", "watch B"]);

        await office.Night("2026-12-02", Account("A", 600), Account("B", 800));
        office.Tasks().ShouldBe(["watch A", "watch B"]);
    }

    [Fact]
    public async Task A_case_that_a_payment_closed_within_is_there_again_when_the_money_is_taken_back()
    {
        using var office = new WhileOffice(condition: """stay="past due &gt; 0" """);
        await office.Night("2026-12-01", Account("A", 400));
        await office.Night("2026-12-02", Account("A", 400, pastDue: 0, days: 0));
        office.Tasks().ShouldBeEmpty();

        await office.Night("2026-12-03", Account("A", 400, days: 22));

        office.Tasks().ShouldBe(["negotiate A"]);
        office.Situations().ShouldBe(["A negotiating"]);
    }

    [Fact]
    public async Task A_night_that_is_taken_back_has_moved_nobody_out()
    {
        using var office = new WhileOffice();
        await office.Night("2026-12-01", Account("A", 400));
        var before = Cases(office);
        await office.Night("2026-12-02", Account("A", 700));
        office.Situations().ShouldBe(["A at work"]);

        await office.Withdraw();

        office.Tasks().ShouldBe(["negotiate A"]);
        office.Messages().ShouldBe(["A waits"]);
        office.Situations().ShouldBe(["A negotiating"]);
        before.ShouldContain(line => line.Contains("negotiating", StringComparison.Ordinal));
        Cases(office).ShouldBe(before);
    }

    [Fact]
    public async Task The_same_night_again_changes_nothing()
    {
        using var office = new WhileOffice();
        await office.Night("2026-12-01", Account("A", 400), Account("B", 450));
        var once = await office.Night("2026-12-02", Account("A", 400), Account("B", 700));

        (await office.Night("2026-12-02", Account("A", 400), Account("B", 700))).StateHash.ShouldBe(once.StateHash);

        office.Tasks().ShouldBe(["negotiate A", "review B"]);
    }

    [Fact]
    public async Task What_was_sent_from_within_stays_sent()
    {
        using var office = new WhileOffice();
        await office.Night("2026-12-01", Account("A", 400), Account("B", 400));
        await office.Dispatch("2026-12-01");

        await office.Night("2026-12-02", Account("A", 700), Account("B", 400));

        office.Messages().ShouldBe(["A sent", "B sent"]);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 100)]
    [InlineData(false, 100)]
    public async Task Drawn_step_by_step_it_comes_to_the_same_state_every_night(bool ports, int subjects)
    {
        var block = await Hashes(ports, isPlain: false, 100);
        var plain = await Hashes(ports, isPlain: true, subjects);

        plain.ShouldBe(block);
    }

    [Theory]
    [InlineData("""stay="1 = 1" """, "while-constant")]
    [InlineData("""stay="score &lt; 500" leave="score &lt; 500" """, "while-never-entered")]
    [InlineData("""leave="past due &gt; 0" """, "while-never-entered")]
    [InlineData("""stay="promised &gt; 0" """, "unknown-name")]
    [InlineData("", "while-empty")]
    public async Task A_condition_that_cannot_mean_what_it_says_is_found(string condition, string rule)
    {
        using var office = new WhileOffice(condition: condition);
        var findings = (await SpokenCommand.Check(office.Workflows)).Findings;

        findings.ShouldContain(finding => finding.Rule == rule && finding.ElementId == "Negotiate");
    }

    /// <summary>Cases, tokens, tasks and messages as the state hash sees them.</summary>
    private static List<string> Cases(WhileOffice office) =>
        [.. office.State().Where(line => line.StartsWith("case", StringComparison.Ordinal) || line.StartsWith("token", StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<string>> Hashes(bool ports, bool isPlain, int subjects)
    {
        using var office = new WhileOffice(ports) { SubjectsPerPart = subjects };
        if (isPlain)
        {
            var plain = Path.Combine(office.Workflows, "plain.bpmn");
            (await CommandLine.Run(["convert", office.BpmnFile, "--to", "bpmn", "--expand", "-o", plain])).ShouldBe(0);
            File.Move(plain, office.BpmnFile, overwrite: true);
            office.Bpmn.ShouldNotContain("collections:while");
            office.Bpmn.ShouldContain("conditionalEventDefinition");
        }
        var hashes = new List<string>
        {
            (await office.Night("2026-12-01", Account("A", 400), Account("B", 450), Account("C", 800))).StateHash,
            (await office.Night("2026-12-02", Account("A", 400), Account("B", 700), Account("C", 300))).StateHash,
        };
        await office.Hear("2026-12-02", "A", "payment", """{ "amount": 1500 }""", "12:00");
        hashes.Add((await office.Night("2026-12-03", Account("A", 400), Account("B", 450), Account("C", 300))).StateHash);
        return hashes;
    }
}
