using System.Globalization;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Domain.Offers;

namespace Collections.Testing.Reference;

/// <summary>Offers within limits, what is said of them, and their plans: docs/adr/0030-offers-and-plans.md, word by word.</summary>
internal sealed partial class ReferenceInterpreter
{
    /// <summary>The step that offers.</summary>
    public const string OfferActivity = "Collections.Offer";

    private readonly List<ReferenceOffer> offers = [];
    private readonly List<(int Visit, Action Said)> unwritten = [];

    /// <summary>The offers of all cases, with what has become of them.</summary>
    public IEnumerable<ReferenceOffer> Offers => offers.OrderBy(offer => offer.Case).ThenBy(offer => offer.Visit).ThenBy(offer => offer.Line);

    private DateOnly Today => DateOnly.FromDateTime(now);

    private static bool IsOffer(ReferenceNode node) => node.Body is null && node.Element.Binding?.ActivityType == OfferActivity;

    /// <summary>The visit about which people speak who speak before a run: of several steps that offer the one that came first.</summary>
    private (ReferenceCase Case, int Seq)? Awaited() => current.IsOpen && current.Alive.Where(token => token.Stands && IsOffer(token.Node)).MinBy(token => token.Seq) is { } token ? (current, token.Seq) : null;

    private void MakeOffer(ReferenceToken token)
    {
        if (Limits() is not { } limits || Owes() <= 0)
        {
            token.Outcome = "Not eligible";
            CompleteActivity(token);
            return;
        }
        Stand(token);
        Put(token, limits.Collector, null, null);
    }

    /// <summary>Somebody says something of the offer of a visit; where that is over, nothing.</summary>
    private void Say((ReferenceCase Case, int Seq) visit, OfferOrder order)
    {
        if (visit.Case != current || !current.IsOpen || current.Alive.FirstOrDefault(token => token.Seq == visit.Seq && token.Stands && IsOffer(token.Node)) is not { } token) return;
        if (!IsSpokenOf(token)) return;
        if (order.Terms is { } wanted && order.Word is OfferWord.Make or OfferWord.Accept)
        {
            if (Standing(token) != "plan") Make(token, order, wanted);
        }
        else
        {
            Answer(token, order);
        }
        RunToRest();
    }

    private void Make(ReferenceToken token, OfferOrder order, OfferTerms wanted)
    {
        if (Limits() is not { } limits || Agreed(wanted) <= 0) return;
        int? needs = IsWithin(wanted, limits.Collector) ? 0 : IsWithin(wanted, limits.Supervisor) ? 1 : IsWithin(wanted, limits.Committee) ? 2 : null;
        if (needs is not { } least) return;
        var isBeyond = least > (int)order.Authority || least == 2;
        Put(token, wanted, isBeyond ? least : null, Named(order.By));
        if (!isBeyond && order.Word == OfferWord.Accept) Accept(token, order);
    }

    private void Answer(ReferenceToken token, OfferOrder order)
    {
        var standing = Standing(token);
        switch (order.Word)
        {
            case OfferWord.Accept when standing == "open": Accept(token, order); break;
            case OfferWord.Refuse when standing != "plan": LeaveOffer(token, "refused", "Refused", order.By); break;
            case OfferWord.Cancel: LeaveOffer(token, "cancelled", "Cancelled", order.By); break;
            case OfferWord.Approve when standing == "needs approval": Approve(token, order); break;
            case OfferWord.Reject when standing == "needs approval" && (int)order.Authority >= Needs(token):
                Note(token, "standing", FeelValue.Of("rejected"));
                Happens(token, "rejected", order.By);
                break;
        }
    }

    private void Approve(ReferenceToken token, OfferOrder order)
    {
        if (Needs(token) is not { } needs || (int)order.Authority < needs || order.By.Length == 0 || order.By == Text(token, "asked by")) return;
        var first = Text(token, "approved by");
        if (needs == 2 && first is null)
        {
            Note(token, "approved by", FeelValue.Of(order.By));
            Happens(token, "first approval", order.By);
            return;
        }
        if (needs == 2 && first == order.By) return;
        var until = Today.AddDays(Term(token, "validity"));
        Note(token, "standing", FeelValue.Of("open"));
        Happens(token, "approved", order.By, until: until);
        WaitUntil(token, until.AddDays(1));
    }

    /// <summary>An offer takes the place of those that nobody has answered.</summary>
    private void Put(ReferenceToken token, OfferTerms terms, int? needs, string? by)
    {
        var (until, line, owner) = (Today.AddDays(Term(token, "validity")), IsSpokenOf(token) ? (int)Whole(token, "line")! + 1 : 1, cases.Count);
        var offer = new ReferenceOffer(owner, token.Seq, line) { Agreed = Agreed(terms), Instalments = terms.Instalments, Down = terms.Down, Until = until };
        Note(token, "visit", Number(token.Seq));
        Note(token, "line", Number(line));
        Note(token, "agreed", Hundredths(offer.Agreed));
        Note(token, "down", Hundredths(terms.Down));
        Note(token, "instalments", Number(terms.Instalments));
        Note(token, "ended", FeelValue.Of(false));
        foreach (var word in new[] { "missed", "approved by", "needs", "asked by" }) Note(token, word, FeelValue.Null);
        if (needs is { } authority) Note(token, "needs", FeelValue.Of(authority == 1 ? "supervisor" : "committee"));
        if (by is not null) Note(token, "asked by", FeelValue.Of(by));
        Note(token, "standing", FeelValue.Of(needs is null ? "open" : "needs approval"));
        var today = Today;
        unwritten.Add((token.Seq, () =>
        {
            foreach (var other in offers.Where(other => other.Case == owner)) other.Happen("replaced", today);
            offer.Begin(needs is not null, today, by);
            offers.Add(offer);
        }));
        WaitUntil(token, until.AddDays(1));
    }

    private void Accept(ReferenceToken token, OfferOrder order)
    {
        Note(token, "accepted on", FeelValue.Of(Today));
        Note(token, "owed", facts[RandomScenario.OwedFact]);
        Note(token, "missed", Number(0));
        Note(token, "standing", FeelValue.Of("plan"));
        Happens(token, "accepted", order.By, plan: PlanOf(token).Rows);
        WaitUntil(token, null);
        if (Input(token, "follow") == "true") return;
        token.Outcome = "Accepted";
        CompleteActivity(token);
    }

    /// <summary>Each run looks at plans: kept once all was paid, broken once too many instalments are missed.</summary>
    private void JudgePlan(ReferenceToken token)
    {
        if (!IsSpokenOf(token) || Standing(token) != "plan") return;
        var (plan, paid) = (PlanOf(token), Paid(token));
        var missed = plan.Missed(paid, Today);
        Note(token, "missed", Number(missed));
        if (plan.IsPaid(paid)) LeaveOffer(token, "plan kept", "Plan kept", "", paid);
        else if (missed >= Term(token, "missed")) LeaveOffer(token, "plan broken", "Plan broken", "", paid);
    }

    private void ExpireOffer(ReferenceToken token)
    {
        if (Standing(token) != "rejected") Happens(token, "expired", "");
        token.Outcome = "Expired";
        CompleteActivity(token);
    }

    /// <summary>The case is closed, or what lies around the step is over, while it waits there.</summary>
    private void TellEnd(ReferenceToken token)
    {
        if (!token.Stands || !IsOffer(token.Node) || !IsSpokenOf(token) || Standing(token) is null or "rejected") return;
        Note(token, "ended", FeelValue.Of(true));
        if (Standing(token) == "plan" && PlanOf(token).IsPaid(Paid(token))) Happens(token, "plan kept", "", Paid(token));
    }

    /// <summary>
    /// What the run has said is written, visit by visit. A case that is over leaves no offer and no plan that runs; where nobody
    /// has answered and no step waits any more, the offer is taken back.
    /// </summary>
    private void WriteOffers()
    {
        foreach (var (_, said) in unwritten.OrderBy(one => one.Visit).ToList()) said();
        unwritten.Clear();
        foreach (var offer in offers.Where(offer => offer.Case == cases.Count))
        {
            if (!current.IsOpen || (offer.IsUnanswered && !current.Alive.Any(token => token.Seq == offer.Visit && token.Stands && IsOffer(token.Node)))) offer.Happen("cancelled", Today);
        }
    }

    private void LeaveOffer(ReferenceToken token, string what, string outcome, string by, long? paid = null)
    {
        Happens(token, what, by, paid);
        token.Outcome = outcome;
        CompleteActivity(token);
    }

    private void Happens(ReferenceToken token, string what, string by, long? paid = null, DateOnly? until = null, IReadOnlyList<string>? plan = null)
    {
        var (owner, visit, line, today) = (cases.Count, token.Seq, Whole(token, "line"), Today);
        unwritten.Add((visit, () => offers.Find(offer => offer.Case == owner && offer.Visit == visit && offer.Line == line)?.Happen(what, today, Named(by), paid, until, plan)));
    }

    /// <summary>The step's own time, behind those of its edges; null = it has none.</summary>
    private static void WaitUntil(ReferenceToken token, DateOnly? date)
    {
        token.Timers.RemoveAll(timer => timer.Trigger is null);
        if (date is { } day) token.Timers.Add(new ReferenceTimer(null, "", day.ToDateTime(TimeOnly.MinValue)));
    }

    private (OfferTerms Collector, OfferTerms Supervisor, OfferTerms Committee)? Limits() =>
        RandomLimits.Of(((StringValue)facts["grade"]).Value, facts["score"] is NumberValue score ? int.Parse(score.Value.ToString(), CultureInfo.InvariantCulture) : null);

    private long Owes() => InHundredths(facts[RandomScenario.OwedFact]) ?? 0;

    private long Agreed(OfferTerms terms) => Owes() - (long)Math.Floor((Owes() * terms.Principal / 10_000m) + 0.5m);

    /// <summary>No file of payments tells of it: by how much the debt has fallen.</summary>
    private long Paid(ReferenceToken token) =>
        InHundredths(Known(token, "owed")) is { } before && InHundredths(facts[RandomScenario.OwedFact]) is { } still ? Math.Max(0, before - still) : 0;

    private ReferencePlan PlanOf(ReferenceToken token) => new(
        (long)InHundredths(Known(token, "agreed"))!,
        (int)InHundredths(Known(token, "down"))!,
        (int)Whole(token, "instalments")!,
        DateOnly.FromDayNumber((int)((DateValue)Known(token, "accepted on")).Value.DayNumber),
        new[] { "tolerance", "grace", "downDays", "firstDays", "every" }.ToDictionary(name => name, name => Input(token, name)),
        addBusinessDays);

    private static bool IsWithin(OfferTerms terms, OfferTerms most) => terms.Instalments <= most.Instalments && terms.Down >= most.Down && terms.Principal <= most.Principal && terms.Interest <= most.Interest;

    private bool IsSpokenOf(ReferenceToken token) => Whole(token, "visit") == token.Seq;

    private string? Standing(ReferenceToken token) => Text(token, "standing");

    private int? Needs(ReferenceToken token) => Text(token, "needs") switch { "supervisor" => 1, "committee" => 2, _ => null };

    private FeelValue Known(ReferenceToken token, string word) => current.Variables.GetValueOrDefault($"{token.Node.Container.Frame}{token.Node.Element.Id} {word}", FeelValue.Null);

    private void Note(ReferenceToken token, string word, FeelValue value) => SetVariable(token.Node.Container.Frame, $"{token.Node.Element.Id} {word}", value);

    private string? Text(ReferenceToken token, string word) => (Known(token, word) as StringValue)?.Value;

    private long? Whole(ReferenceToken token, string word) => InHundredths(Known(token, word)) / 100;

    private static long? InHundredths(FeelValue value) => value is NumberValue number && number.Value.TryGetScaled(2, out var hundredths) ? hundredths : null;

    private static FeelValue Hundredths(long amount) => FeelValue.Of(FeelNumber.FromScaled(amount, 2));

    private static string Input(ReferenceToken token, string name) => token.Node.Element.Binding!.Find(name)!.ExpressionText!;

    private static int Term(ReferenceToken token, string name) => int.Parse(Input(token, name), CultureInfo.InvariantCulture);

    private static string? Named(string by) => by.Length == 0 ? null : by;
}
