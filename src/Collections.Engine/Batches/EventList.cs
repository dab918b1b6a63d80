namespace Collections.Engine.Batches;

/// <summary>
/// News for the subjects of a part: messages, and completions of steps that waited for a person. News of one subject
/// is applied one after the other, by effective time, then id; rounds keep that order while each round is still one
/// batch.
/// </summary>
public sealed class EventList
{
    private readonly List<News> events = [];
    private readonly List<Completion> completions = [];
    private readonly List<Intervention> interventions = [];
    private bool sorted = true;

    /// <summary>The messages, by round, then by row.</summary>
    public IReadOnlyList<News> Sorted
    {
        get
        {
            if (!sorted) events.Sort(static (x, y) => x.Round != y.Round ? x.Round.CompareTo(y.Round) : x.Row.CompareTo(y.Row));
            sorted = true;
            return events;
        }
    }

    /// <summary>Whether anything is told again.</summary>
    public bool IsAnyAgain { get; private set; }

    /// <summary>How many rounds there are.</summary>
    public int Rounds { get; private set; }

    /// <summary>
    /// Adds a message: the text code of its name, and what it says besides. <paramref name="round"/> counts from 0 within
    /// the subject. What is told again reaches a case that the run opens, too.
    /// </summary>
    public void Add(int round, int row, int message, NewsContent? content = null, bool isAgain = false)
    {
        events.Add(new News(round, row, message, content, isAgain));
        IsAnyAgain |= isAgain;
        Rounds = Math.Max(Rounds, round + 1);
        sorted = false;
    }

    /// <summary>
    /// Adds the completion of the visit <paramref name="seq"/> of a case, under the plan at a place among the run's
    /// plans, with an outcome (a text code, -1 where no plan knows the text) and what is said besides. What became of it
    /// stands in the result once the batch was worked.
    /// </summary>
    public Completion Complete(int round, int plan, int row, int seq, int outcome, NewsContent? content = null)
    {
        var completion = new Completion(round, plan, row, seq, outcome, content);
        completions.Add(completion);
        Rounds = Math.Max(Rounds, round + 1);
        return completion;
    }

    /// <summary>Adds an intervention at the visit <paramref name="seq"/> of a case, as the news of a round. What became of it stands in the result once the batch was worked.</summary>
    public Intervention Intervene(int round, int plan, int row, int seq, InterventionKind kind, string? target)
    {
        var intervention = new Intervention(round, plan, row, seq, kind, target);
        interventions.Add(intervention);
        Rounds = Math.Max(Rounds, round + 1);
        return intervention;
    }

    /// <summary>The messages of a round.</summary>
    public News[] MessagesOf(int round) => [.. Sorted.Where(news => news.Round == round)];

    /// <summary>The completions of a round for the cases of a plan.</summary>
    public IEnumerable<Completion> CompletionsOf(int round, int plan) => completions
        .Where(news => news.Round == round && news.Plan == plan)
        .OrderBy(news => news.Row)
        .ThenBy(news => news.Seq);

    /// <summary>The interventions of a round for the cases of a plan.</summary>
    public IEnumerable<Intervention> InterventionsOf(int round, int plan) => interventions
        .Where(news => news.Round == round && news.Plan == plan)
        .OrderBy(news => news.Row)
        .ThenBy(news => news.Seq);

    /// <summary>Adds the same news to another list, with completions and interventions of its own.</summary>
    /// <param name="other">The other list.</param>
    /// <param name="codeOf">What the other list calls a text of this one.</param>
    public void CopyTo(EventList other, Func<int, int> codeOf)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(codeOf);
        foreach (var (round, row, message, content, isAgain) in events) other.Add(round, row, codeOf(message), content, isAgain);
        foreach (var completion in completions) other.Complete(completion.Round, completion.Plan, completion.Row, completion.Seq, codeOf(completion.Outcome), completion.Content);
        foreach (var one in interventions) other.Intervene(one.Round, one.Plan, one.Row, one.Seq, one.Kind, one.Target);
    }

    /// <summary>Forgets the news.</summary>
    public void Clear()
    {
        events.Clear();
        completions.Clear();
        interventions.Clear();
        Rounds = 0;
        IsAnyAgain = false;
        sorted = true;
    }
}
