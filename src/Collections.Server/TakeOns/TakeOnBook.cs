using System.Text;
using Collections.Activities.TakeOns;
using Collections.Domain.Accounts;
using Collections.Domain.Holds;
using Collections.Domain.Promises;
using Collections.Domain.TakeOns;
using Collections.Engine.Runs;
using Collections.Engine.TakeOns;
using Collections.Intake.TakeOns;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite.Promises;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Decisions.Values;
using Collections.Server.Nightly;

namespace Collections.Server.TakeOns;

/// <summary>Puts the rows of a take-on together to cases, and says of every row that does not fit what was expected.</summary>
internal sealed class TakeOnBook(Night night, DateOnly date, SqliteReader reader)
{
    private readonly TakeOnStrategies strategies = new(night);
    private readonly Dictionary<string, long?> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Account, int Plan), TakeOnDraft> drafts = [];
    private readonly List<TakeOnDraft> inOrder = [];
    private readonly List<TakeOnDefect> defects = [];
    private readonly List<(AccountId Account, HoldOrder Order)> holds = [];

    /// <summary>Rows that do not fit, in the order in which they were found.</summary>
    public IReadOnlyList<TakeOnDefect> Defects => defects;

    /// <summary>Holds to be set.</summary>
    public IReadOnlyList<(AccountId Account, HoldOrder Order)> Holds => holds;

    /// <summary>Adds the rows: cases first, whatever the order of the files, then what belongs to them.</summary>
    public void Add(IReadOnlyList<TakeOnRow> rows)
    {
        foreach (var record in Enum.GetValues<TakeOnRecord>())
        {
            foreach (var row in rows.Where(row => row.File.Record == record)) Add(row);
        }
    }

    /// <summary>The cases by account, each with the row that it came from.</summary>
    public IReadOnlyList<(TakenCase Case, TakeOnRow Row)> Cases() => [.. Sorted().Select(draft => (draft.Case(), draft.Row))];

    /// <summary>The contacts that the other system made: the case, and each date once.</summary>
    public IEnumerable<(TakenCase Case, DateOnly On)> Contacts() => Sorted().SelectMany(draft =>
        new[] { draft.Row.Date(TakeOnFields.LastContact), draft.Row.Date(TakeOnFields.LastAttempt) }.OfType<DateOnly>().Distinct().Select(on => (draft.Case(), on)));

    /// <summary>The promises that the other system judged, of each case the latest first.</summary>
    public IEnumerable<(TakenCase Case, TakenPromise Promise)> Judged() => Sorted().SelectMany(draft => draft.Judged.OrderByDescending(promise => promise.MadeOn).Select(promise => (draft.Case(), promise)));

    private IEnumerable<TakeOnDraft> Sorted() => inOrder.OrderBy(draft => draft.Subject).ThenBy(draft => draft.Plan);

    private void Add(TakeOnRow row)
    {
        if (row.File.Record == TakeOnRecord.Decisions)
        {
            defects.Add(TakeOnDefect.Of(row, "", "the state of the other system: what it decided is compared, not taken on"));
            return;
        }
        if (AccountOf(row) is not { } account) return;
        if (row.File.Record == TakeOnRecord.Cases) AddCase(row, account);
        else if (row.File.Record == TakeOnRecord.Holds) AddHold(row, account);
        else if (DraftOf(row, account) is { } draft) AddTo(draft, row);
    }

    private long? AccountOf(TakeOnRow row)
    {
        var reference = row.Text(TakeOnFields.Account)!;
        if (!accounts.TryGetValue(reference, out var account)) accounts[reference] = account = AccountReference.Find(reader, RunStores.Portfolio, Encoding.UTF8.GetBytes(reference));
        if (account is null) Refuse(row, TakeOnFields.Account, "an account that the portfolio has");
        return account;
    }

    private void AddCase(TakeOnRow row, long account)
    {
        if (strategies.Find(row, Refuse) is not { } strategy || TakeOnStrategies.StepOf(strategy, row, TakeOnFields.Step, Refuse) is not { } step) return;
        if (Since(row, TakeOnFields.Since) is not { } since || !IsBefore(row, TakeOnFields.OpenedOn, since) || !IsBefore(row, TakeOnFields.HeldSince, date) || !IsBefore(row, TakeOnFields.LastContact, date) || !IsBefore(row, TakeOnFields.LastAttempt, date)) return;
        var draft = new TakeOnDraft(row, account, strategy.Place, row.Date(TakeOnFields.OpenedOn) ?? since);
        if (!drafts.TryAdd((account, strategy.Place), draft))
        {
            Refuse(row, TakeOnFields.Account, "an account stands once in the files of cases of a strategy");
            return;
        }
        inOrder.Add(draft);
        draft.Tokens.Add(new TakenToken(step.Ordinal, At(since)) { Due = Due(row) });
        new TakeOnVariables(night, strategy, Refuse).Fill(draft, row, step);
    }

    private TakeOnDraft? DraftOf(TakeOnRow row, long account)
    {
        var wanted = row.Text(TakeOnFields.Strategy);
        var found = inOrder.Count == 0 ? [] : Enumerable.Range(0, strategies.Count).Select(place => drafts.GetValueOrDefault((account, place))).OfType<TakeOnDraft>().Where(draft => wanted is null || strategies.NameOf(draft.Plan) == wanted).ToList();
        if (found.Count == 1) return found[0];
        Refuse(row, wanted is null ? TakeOnFields.Account : TakeOnFields.Strategy, found.Count == 0 ? "a case of the account in a file of cases" : "the strategy that is meant, as the account has several cases");
        return null;
    }

    private void AddTo(TakeOnDraft draft, TakeOnRow row)
    {
        var strategy = strategies.At(draft.Plan);
        switch (row.File.Record)
        {
            case TakeOnRecord.Steps: AddStep(draft, strategy, row); break;
            case TakeOnRecord.Variables: new TakeOnVariables(night, strategy, Refuse).Set(draft, row); break;
            case TakeOnRecord.Promises when row.Text(TakeOnFields.Outcome) is { } outcome: AddJudged(draft, row, outcome); break;
            case TakeOnRecord.Promises: AddPromise(draft, strategy, row); break;
            default: AddPlacement(draft, strategy, row); break;
        }
    }

    private void AddStep(TakeOnDraft draft, TakeOnStrategy strategy, TakeOnRow row)
    {
        if (TakeOnStrategies.StepOf(strategy, row, TakeOnFields.Step, Refuse) is not { } step || Since(row, TakeOnFields.Since) is not { } since) return;
        if (draft.Tokens.Any(token => token.Node == step.Ordinal)) Refuse(row, TakeOnFields.Step, "a step at which the case does not stand yet");
        else draft.Tokens.Add(new TakenToken(step.Ordinal, At(since)) { Due = Due(row) });
    }

    private void AddPromise(TakeOnDraft draft, TakeOnStrategy strategy, TakeOnRow row)
    {
        if (TakeOnStrategies.PromiseStepOf(strategy, row, Refuse) is not { } step || Since(row, TakeOnFields.MadeOn) is not { } madeOn) return;
        if (row.Date(TakeOnFields.JudgedOn) is not null) Refuse(row, TakeOnFields.JudgedOn, "nothing: the promise has no outcome");
        else if (!IsPromise(row, madeOn)) return;
        else if (!draft.IsPromised(step.Ordinal)) draft.Place(step.Ordinal, At(madeOn), new Dictionary<string, FeelValue>
        {
            [TakenWord.Amount] = row.Value(TakeOnFields.Amount),
            [TakenWord.Unit] = row.Value(TakeOnFields.Unit),
            [TakenWord.Due] = row.Value(TakeOnFields.Due),
            [TakenWord.MadeBy] = row.Value(TakeOnFields.MadeBy),
            [TakenWord.TakenOn] = FeelValue.Of(date),
        });
        else Refuse(row, TakeOnFields.Account, "one open promise of a case: a later one replaces it");
    }

    /// <summary>The other system has judged it: nobody watches it, and what counts promises counts it.</summary>
    private void AddJudged(TakeOnDraft draft, TakeOnRow row, string outcome)
    {
        if (Since(row, TakeOnFields.MadeOn) is not { } madeOn || !IsPromise(row, madeOn)) return;
        if (PromiseWords.State(outcome) is not { } state || state == PromiseState.Open) Refuse(row, TakeOnFields.Outcome, $"one of {string.Join(", ", PromiseWords.States.Skip(1))}");
        else if (row.Date(TakeOnFields.JudgedOn) is not { } judgedOn || judgedOn < madeOn || judgedOn > date) Refuse(row, TakeOnFields.JudgedOn, $"a date from {madeOn:yyyy-MM-dd} to {date:yyyy-MM-dd}");
        else draft.Judged.Add(new TakenPromise(row.Hundredths(TakeOnFields.Amount)!.Value, row.Text(TakeOnFields.Unit), row.Date(TakeOnFields.Due)!.Value, row.Text(TakeOnFields.MadeBy), madeOn, state, judgedOn, row.Hundredths(TakeOnFields.Paid)));
    }

    private bool IsPromise(TakeOnRow row, DateOnly madeOn)
    {
        if (row.Hundredths(TakeOnFields.Amount) == 0) Refuse(row, TakeOnFields.Amount, "an amount above zero");
        else if (row.Date(TakeOnFields.Due) < madeOn) Refuse(row, TakeOnFields.Due, "a date not before the promise was made");
        else if (row.Text(TakeOnFields.Unit) is { } unit && !CurrencyCodes.IsKnown(unit)) Refuse(row, TakeOnFields.Unit, "a currency of ISO 4217 or a unit of account");
        else return true;
        return false;
    }

    /// <summary>A firm has the case: it stands at a step that follows that, or has gone on from one that hands cases off.</summary>
    private void AddPlacement(TakeOnDraft draft, TakeOnStrategy strategy, TakeOnRow row)
    {
        if (Since(row, TakeOnFields.PlacedOn) is not { } placedOn) return;
        var meant = row.Text(TakeOnFields.Step) is { } wanted ? TakeOnStrategies.Named(strategy, wanted) : strategy.Plan.Nodes;
        var at = draft.Tokens.FirstOrDefault(token => TakeOnStrategies.Follows(strategy, token.Node) && meant.Contains(strategy.Plan.Nodes[token.Node]));
        var handsOff = at is null ? TakeOnStrategies.HandOffOf(meant, row, Refuse) : null;
        if (at is null && handsOff is null) return;
        var firms = handsOff is null ? strategies.Firms : TakenSteps.FirmsOf(handsOff)!;
        if (draft.Tokens.Any(token => token.Node == handsOff?.Ordinal)) Refuse(row, TakeOnFields.Account, $"a case that has gone on from '{handsOff!.Name}'");
        else if (draft.IsPlaced) Refuse(row, TakeOnFields.Account, "one placement of a case");
        else if (firms.Count > 0 && !firms.Contains(row.Text(TakeOnFields.Firm)!)) Refuse(row, TakeOnFields.Firm, handsOff is null ? $"a firm that a cycle shares cases out to: {string.Join(", ", firms)}" : $"a firm that '{handsOff.Name}' shares cases out to: {string.Join(", ", firms)}");
        else if (row.Date(TakeOnFields.TermEnds) <= placedOn) Refuse(row, TakeOnFields.TermEnds, "a date after the placement began");
        else
        {
            var said = new Dictionary<string, FeelValue>
            {
                [TakenWord.Firm] = row.Value(TakeOnFields.Firm),
                [TakenWord.Balance] = row.Value(TakeOnFields.Balance),
                [TakenWord.TermEnds] = row.Value(TakeOnFields.TermEnds),
            };
            if (handsOff is null) draft.Place(at!.Node, At(placedOn), said);
            else draft.Passed.Add(new TakenToken(handsOff.Ordinal, At(placedOn)) { Said = said });
        }
    }

    private void AddHold(TakeOnRow row, long account)
    {
        if (Since(row, TakeOnFields.From) is not { } from) return;
        var until = row.Date(TakeOnFields.Until);
        IEnumerable<string> Words(string field) => row.Text(field)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [HoldWords.All];
        if (HoldWords.Reason(row.Text(TakeOnFields.Reason)) is not { } reason) Refuse(row, TakeOnFields.Reason, $"one of {string.Join(", ", HoldWords.Reasons)}");
        else if (HoldWords.Scope(row.Text(TakeOnFields.Scope) ?? HoldWords.Of(HoldScope.Account)) is not { } scope) Refuse(row, TakeOnFields.Scope, $"one of {string.Join(", ", HoldWords.Scopes)}");
        else if (HoldWords.BoundOf(Words(TakeOnFields.Binds)) is not { } bound) Refuse(row, TakeOnFields.Binds, $"some of {string.Join(", ", HoldWords.Bound)}, or all or none");
        else if (HoldWords.ClocksOf(Words(TakeOnFields.Clocks)) is not { } clocks) Refuse(row, TakeOnFields.Clocks, $"some of {string.Join(", ", HoldWords.Clocks)}, or all or none, and terms with timers only");
        else if (until <= date) Refuse(row, TakeOnFields.Until, $"a date after {date:yyyy-MM-dd}: the hold is over");
        else holds.Add((new AccountId(account), new HoldOrder(reason, row.Text(TakeOnFields.Text) ?? "", "") { Scope = scope, Bound = bound, Clocks = clocks, From = from, Until = until }));
    }

    private DateOnly? Since(TakeOnRow row, string field) => IsBefore(row, field, date) ? row.Date(field) : null;

    private bool IsBefore(TakeOnRow row, string field, DateOnly last)
    {
        if (row.Date(field) is not { } found || found <= last) return true;
        Refuse(row, field, $"a date not after {last:yyyy-MM-dd}");
        return false;
    }

    private static long? Due(TakeOnRow row) => row.Date(TakeOnFields.Due) is { } due ? RunClock.AtStartOf(due.DayNumber) : null;

    /// <summary>The time that a run of a date shows.</summary>
    private long At(DateOnly on) => night.Workplace.Terms.CutOffOf(on);

    private void Refuse(TakeOnRow row, string field, string expected) => defects.Add(TakeOnDefect.Of(row, field, expected));
}
