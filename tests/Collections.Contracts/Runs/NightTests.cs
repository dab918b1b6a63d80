using Collections.Contracts.Databases;
using Collections.Domain.Novelties;
using Collections.Engine.Runs;

namespace Collections.Contracts.Runs;

public sealed class NightTests : IDisposable
{
    private readonly Portfolio _portfolio = new();

    public NightTests()
    {
        _portfolio.Owe(1, 500);
        _portfolio.Owe(2, 50);
        _portfolio.Owe(3, 1500);
        _portfolio.Owe(4, 500, daysPastDue: 1);
        _portfolio.Owe(5, 2500);
        _portfolio.Owe(6, 1700);
        _portfolio.Owe(7, 900, portfolio: 2);
    }

    [Fact]
    public void Accounts_that_meet_the_entry_get_a_case_in_order_of_their_ids()
    {
        RunReport report = _portfolio.Night(Portfolio.Monday);
        report.Counts.Opened.ShouldBe(4);
        report.Counts.Subjects.ShouldBe(6);
        _portfolio.Database.Read("""
            SELECT c.id, s.text, q.text, c.state, c.company, c.opened_on, c.ver FROM collection_case c
            JOIN text_code s ON s.code = c.segment JOIN text_code q ON q.code = c.queue ORDER BY 1
            """).ShouldBe(string.Join('\n', new[] { (1, "low"), (3, "high"), (5, "high"), (6, "high") }.Select(
                c => $"{Portfolio.Case(c.Item1)}|{c.Item2}|reminded|0|5|{Portfolio.Monday.DayNumber}|1")));
    }

    [Fact]
    public void Each_case_waits_with_its_token_and_its_message_is_pending()
    {
        _portfolio.Night(Portfolio.Monday);
        long due = (Portfolio.Monday.DayNumber + 3) * 86_400_000L;
        _portfolio.Database.Read("SELECT count(*), count(DISTINCT case_id), min(due) >= " + due + ", max(due) FROM token")
            .ShouldStartWith("4|4|1|");
        _portfolio.Database.Read("SELECT DISTINCT o.run, o.state, o.channel, t.text, o.earliest, o.parameters FROM outbox o JOIN text_code t ON t.code = o.template")
            .ShouldBe($"1|0|2|first-reminder|{Portfolio.Monday.DayNumber}|{{}}");
        _portfolio.Database.Read("SELECT messages, settled_messages FROM run").ShouldBe("4|0");
        _portfolio.Database.Read("SELECT count(*) FROM journal").ShouldBe("4");
        _portfolio.Database.Read("SELECT count(*) FROM path").ShouldBe("1");
    }

    [Fact]
    public void Who_is_in_scope_and_not_admitted_is_listed_with_the_reason()
    {
        _portfolio.Night(Portfolio.Monday);
        const string listed = "SELECT e.account_id, t.text, e.since_run FROM exclusion e JOIN text_code t ON t.code = e.reason";
        _portfolio.Database.Read(listed).ShouldBe($"{Portfolio.Account(4)}|Early: not (days past due > 3)|1");
        _portfolio.Night(Portfolio.Monday.AddDays(1));
        _portfolio.Database.Read(listed).ShouldEndWith("|1");
        _portfolio.Owe(4, 500, daysPastDue: 5);
        _portfolio.Night(Portfolio.Monday.AddDays(2));
        _portfolio.Database.Read(listed).ShouldBe("");
    }

    [Fact]
    public void Due_tokens_move_and_a_set_node_decides_once_over_all_parts()
    {
        _portfolio.Night(Portfolio.Monday, subjectsPerPart: 1);
        _portfolio.Night(Portfolio.Monday.AddDays(3), subjectsPerPart: 1);
        _portfolio.Database.Read("SELECT s.case_id, t.text FROM set_result s JOIN text_code t ON t.code = s.outcome ORDER BY 1").ShouldBe(
            $"{Portfolio.Case(3)}|Left\n{Portfolio.Case(5)}|Chosen\n{Portfolio.Case(6)}|Chosen");
        _portfolio.Database.Read("SELECT case_id, batch, amount, from_date, to_date FROM placement ORDER BY 1").ShouldBe(
            $"{Portfolio.Case(5)}|1|50000|{Portfolio.Monday.DayNumber + 3}|NULL\n{Portfolio.Case(6)}|1|50000|{Portfolio.Monday.DayNumber + 3}|NULL");
        _portfolio.Database.Read("SELECT cases, amount FROM placement_batch").ShouldBe("2|100000");
        _portfolio.Database.Read("SELECT t.text, q.text, k.due, k.state FROM task k JOIN text_code t ON t.code = k.title JOIN text_code q ON q.code = k.queue")
            .ShouldBe($"Call the customer|reminded|{Portfolio.Monday.DayNumber + 5}|0");
        _portfolio.Database.Read("SELECT id, state, closed_on, t.text FROM collection_case c LEFT JOIN text_code t ON t.code = c.close_reason WHERE state = 1 ORDER BY 1")
            .Split('\n').Length.ShouldBe(3);
        _portfolio.Database.Read("SELECT run, stage, count(*) FROM journal GROUP BY 1, 2 ORDER BY 1, 2").ShouldBe("1|0|4\n2|0|4\n2|1|3");
        _portfolio.Database.Read("SELECT case_id FROM token").ShouldBe($"{Portfolio.Case(1)}");
    }

    [Fact]
    public void A_withdrawal_takes_back_the_messages_that_have_not_left()
    {
        _portfolio.Night(Portfolio.Monday);
        _portfolio.Night(Portfolio.Monday.AddDays(3));
        _portfolio.Database.Read("SELECT case_id, reason FROM outbox WHERE state = 5").ShouldBe($"{Portfolio.Case(3)}|not chosen");
    }

    [Fact]
    public void Variables_of_every_type_come_back_with_the_case()
    {
        _portfolio.Night(Portfolio.Monday);
        (var store, RunDefinition definition) = _portfolio.Open(Portfolio.Monday.AddDays(1), 10);
        RunTicket ticket = _portfolio.Begin(Portfolio.Monday.AddDays(1));
        var batch = new Engine.Batches.PartBatch(definition.Plans, definition.Facts, definition.UsedFacts(), definition.Pool);
        store.Load(ticket, store.Parts(ticket, 10)[0], LoadPurpose.Advance, null, batch);
        var plan = batch.Plans[0];
        string Value(string name) => Decisions.Values.FeelLiteral.Write(
            Decisions.Columns.ColumnValues.Read(plan.Columns.Columns[plan.Plan.Schema.IndexOf(name)], 0));
        new[] { "segment", "queue", "attempts", "since", "limit", "is late", "notes", "collector", "stage" }.Select(Value).ShouldBe(
            ["\"low\"", "\"reminded\"", "1", "date(\"2026-01-01\")", "1000", "true", "[1, \"two\"]", "null", "null"]);
        batch.Subjects.Take(batch.Count).ShouldBe(new long[] { 1, 2, 3, 4, 5, 6 }.Select(customer => Portfolio.Account(customer)));
        plan.Episodes[..6].ShouldBe([1, 0, 1, 0, 1, 1]);
    }

    [Fact]
    public void Novelties_reach_the_cases_once_and_a_relapse_is_a_new_episode()
    {
        _portfolio.Night(Portfolio.Monday);
        _portfolio.Hear(1, Portfolio.Monday, (1, NoveltyKinds.PartlyPaid), (3, NoveltyKinds.Paid | NoveltyKinds.Cured), (2, NoveltyKinds.Paid));
        _portfolio.Owe(1, 0);
        _portfolio.Owe(3, 0);
        _portfolio.Night(Portfolio.Monday.AddDays(1)).Counts.Closed.ShouldBe(2);
        _portfolio.Owe(1, 700);
        _portfolio.Night(Portfolio.Monday.AddDays(2)).Counts.ShouldBe(new PartCounts(6, 1, 1, 0, 3, 1));
        _portfolio.Database.Read("SELECT id, state FROM collection_case WHERE id >> 35 = 1 ORDER BY 1").ShouldBe(
            $"{Portfolio.Case(1)}|1\n{Portfolio.Case(1, episode: 2)}|0");
    }

    [Fact]
    public void Runs_that_lead_cases_the_same_way_share_the_path()
    {
        _portfolio.Night(Portfolio.Monday);
        _portfolio.Owe(8, 600);
        _portfolio.Night(Portfolio.Monday.AddDays(1));
        _portfolio.Database.Read("SELECT count(*), count(DISTINCT path_id), max(run) FROM journal").ShouldBe("5|1|2");
    }

    [Fact]
    public void Of_equal_rank_the_references_decide_and_the_tokens_of_one_case_keep_their_order()
    {
        (var store, _) = _portfolio.Open(Portfolio.Monday, 10);
        long[] subjects = [.. Enumerable.Range(0, 60).Select(place => Portfolio.Account((place % 3) + 1))];
        int[] places = [.. Enumerable.Range(0, subjects.Length)];
        store.SortByReference(subjects, places);
        // Their references are A999-1, A998-1 and A997-1.
        places.ShouldBe([.. Enumerable.Range(0, 20).Select(i => (i * 3) + 2), .. Enumerable.Range(0, 20).Select(i => (i * 3) + 1), .. Enumerable.Range(0, 20).Select(i => i * 3)]);
    }

    [Fact]
    public void Roll_ups_add_the_parts_up()
    {
        _portfolio.Night(Portfolio.Monday, subjectsPerPart: 1);
        _portfolio.Database.Read("SELECT band, cases, amount FROM rollup WHERE element = 0 ORDER BY 1")
            .ShouldBe("0|1|50000\n1|3|570000");
    }

    public void Dispose() => _portfolio.Dispose();
}
