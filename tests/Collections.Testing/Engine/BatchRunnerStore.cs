using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;

namespace Collections.Testing.Engine;

/// <summary>Cases and tokens of one plan in memory, for tests: obvious rather than fast.</summary>
internal sealed class BatchRunnerStore(Plan plan, TextPool pool) : IRunStore
{
    public SortedDictionary<long, BatchRunnerCase> Cases { get; } = [];

    public List<(long Subject, int Message)> Messages { get; } = [];

    public List<(long Subject, int Seq, int Outcome)> Completions { get; } = [];

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart) => Cut(0, [.. Cases.Keys], subjectsPerPart);

    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart) =>
        Cut(stage, decision.Subjects, subjectsPerPart);

    public void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        var subjects = Cases.Values.Where(stored => stored.Subject >= part.From && stored.Subject < part.To)
            .Where(stored => purpose == LoadPurpose.Advance || decision!.Subjects.Contains(stored.Subject)).ToList();
        batch.Reserve(subjects.Count);
        batch.Count = subjects.Count;
        for (var row = 0; row < subjects.Count; row++)
        {
            batch.Subjects[row] = subjects[row].Subject;
            LoadFacts(subjects[row], row, batch);
            LoadCase(subjects[row], row, batch.Plans[0]);
            if (purpose == LoadPurpose.Advance) LoadNews(subjects[row], row, batch.Events);
        }
    }

    public Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        for (var row = 0; row < batch.Count; row++) Store(Cases[batch.Subjects[row]], row, batch.Plans[0]);
        return Task.FromResult<IReadOnlyList<long>>([]);
    }

    public SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node) => null;

    public Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision) => Task.CompletedTask;

    public IReadOnlyList<long> Subjects(PartKey part) => [.. Cases.Keys.Where(subject => subject >= part.From && subject < part.To)];

    public bool IsFatal(Exception failure) => true;

    public Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Poison poison) =>
        throw new InvalidOperationException("A failure was expected to stop the run.");

    public IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node) =>
        [.. Cases.Values.Where(stored => stored.Tokens.Exists(token => token.Node == node)).Select(stored => stored.Subject)];

    public void SortByReference(long[] subjects, Span<int> places) =>
        places.ToArray().OrderBy(place => Cases[subjects[place]].Reference, StringComparer.Ordinal).ToArray().CopyTo(places);

    public IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable) => Cases.Values
        .Where(stored => stored.IsOpen)
        .Select(stored => stored.Text(Plan.CommonVariables[commonVariable]))
        .OfType<string>()
        .GroupBy(pool.Add)
        .ToDictionary(group => group.Key, group => group.Count());

    private static List<PartKey> Cut(int stage, long[] subjects, int subjectsPerPart)
    {
        var parts = new List<PartKey>();
        for (int from = 0, to; from < subjects.Length; from = to)
        {
            to = Math.Min(subjects.Length, from + subjectsPerPart);
            while (to < subjects.Length && subjects[to] >> AccountId.OrdinalBits == subjects[to - 1] >> AccountId.OrdinalBits) to++;
            parts.Add(new PartKey(stage, parts.Count, subjects[from], subjects[to - 1] + 1));
        }
        return parts;
    }

    private static void LoadFacts(BatchRunnerCase stored, int row, PartBatch batch)
    {
        for (var i = 0; i < batch.Facts.Length; i++)
            batch.Facts[i]?.TryWrite(row, stored.Facts.GetValueOrDefault(batch.FactSchema.Columns[i].Name) ?? FeelValue.Null);
    }

    private void LoadCase(BatchRunnerCase stored, int row, PlanBatch batch)
    {
        batch.Episodes[row] = stored.Episode;
        if (!stored.IsOpen) return;
        batch.States[row] = CaseState.Open;
        batch.CaseIds[row] = (stored.Subject << 23) | (uint)stored.Episode;
        batch.Counters[row] = stored.Counter;
        foreach (var variable in plan.Variables)
            batch.Variable(variable.Slot).TryWrite(row, stored.Variables.GetValueOrDefault(variable.Name) ?? FeelValue.Null);
        foreach (var token in stored.Tokens) LoadToken(token, row, batch);
    }

    private static void LoadToken(BatchRunnerToken stored, int row, PlanBatch batch)
    {
        var table = batch.Tokens;
        var token = table.Add(row, stored.Scope);
        (table.Node[token], table.Seq[token], table.StoredSeq[token]) = (stored.Node, stored.Seq, stored.Seq);
        (table.Flow[token], table.Due[token], table.StoredDue[token]) = (stored.Flow, stored.Due, stored.Due);
        table.Restore(token, stored.Extra);
        batch.Link(token);
    }

    private void LoadNews(BatchRunnerCase stored, int row, EventList events)
    {
        var round = 0;
        foreach (var news in Messages.Where(news => news.Subject == stored.Subject)) events.Add(round++, row, news.Message);
        foreach (var news in Completions.Where(news => news.Subject == stored.Subject)) events.Complete(round++, 0, row, news.Seq, news.Outcome);
        Messages.RemoveAll(news => news.Subject == stored.Subject);
        Completions.RemoveAll(news => news.Subject == stored.Subject);
    }

    private void Store(BatchRunnerCase stored, int row, PlanBatch batch)
    {
        var state = batch.States[row];
        if (state == CaseState.None) return;
        stored.IsOpen = state is CaseState.Open or CaseState.Opened;
        if (state is CaseState.Opened or CaseState.OpenedAndClosed) stored.Episode++;
        if (!stored.IsOpen) stored.CloseReason = pool[batch.CloseReasons[row]];
        stored.Counter = batch.Counters[row];
        foreach (var variable in plan.Variables) stored.Variables[variable.Name] = batch.Variable(variable.Slot).Read(row);
        StoreTokens(stored, row, batch);
        StoreHistory(stored, row, batch);
    }

    private void StoreTokens(BatchRunnerCase stored, int row, PlanBatch batch)
    {
        var table = batch.Tokens;
        stored.Tokens.Clear();
        for (var token = batch.FirstToken[row]; token != TokenTable.None; token = table.Next[token])
        {
            if (table.State[token] == TokenState.Gone) continue;
            stored.Tokens.Add(new BatchRunnerToken(table.Seq[token], table.Scope[token], table.Node[token], table.Flow[token], table.Due[token], table.Extra(token)));
        }
        stored.StandsAt = [.. stored.Tokens.Where(token => token.Flow > TokenTable.FlowOfListening).Select(token => plan.Nodes[token.Node].ElementId)];
    }

    private void StoreHistory(BatchRunnerCase stored, int row, PlanBatch batch)
    {
        var effects = new List<BatchRunnerEffect>();
        foreach (ref readonly var effect in batch.Effects.Span)
        {
            if (effect.Row != row) continue;
            var content = System.Text.Encoding.UTF8.GetString(batch.Effects.Content(effect));
            var text = effect.A is >= 0 and < int.MaxValue && effect.A < pool.Count ? pool[(int)effect.A] : null;
            effects.Add(new BatchRunnerEffect(effect.Kind, plan.Nodes[effect.Node].ElementId, effect.Seq, effect.A, effect.B, effect.C, effect.D, content, text));
        }
        stored.Effects = [.. stored.Effects, .. effects];
        stored.Incidents = [.. stored.Incidents, .. batch.Incidents.Where(incident => incident.Row == row).Select(incident => incident.Code)];
        stored.Path = [.. stored.Path, .. batch.Trie.Steps(batch.Paths[row]).Select(Describe)];
    }

    private string Describe(int step) => PathTrie.RuleOf(step) == 0
        ? plan.Elements[PathTrie.ElementOf(step)]
        : $"{plan.Elements[PathTrie.ElementOf(step)]} rule {PathTrie.RuleOf(step)}";
}
