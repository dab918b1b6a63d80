namespace Collections.Server.Runs;

/// <summary>Tells how far one run has come.</summary>
/// <param name="news">Whom it is told to.</param>
/// <param name="date">Its business date.</param>
/// <param name="what">What is being worked, in words.</param>
internal sealed class ToldProgress(NightNews news, DateOnly date, string what)
{
    /// <summary>What is being worked.</summary>
    public string What => what;

    /// <summary>How much of the present stage is done, from 0 to 1.</summary>
    public double Share { get; set; }

    public void Tell(string text, string state) => news.Tell(new NightProgress(date, text, Share, state));

    /// <summary>A part is done.</summary>
    public void Tell(string text, double share)
    {
        Share = share;
        Tell($"{what}: {text}", NightProgress.Working);
    }
}
