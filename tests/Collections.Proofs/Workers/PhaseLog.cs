namespace Collections.Proofs.Workers;

/// <summary>Tells the parent which phases a worker reaches, and stands still at the one that it was told to stop at.</summary>
internal sealed class PhaseLog(WorkerVoice voice, PhaseStop? stop)
{
    private int left = stop?.Occurrence ?? 0;

    /// <summary>Set while a night is worked: what is committed as finished then is that night.</summary>
    public bool IsWorking { get; set; }

    /// <summary>The phase is reached.</summary>
    public void Reached(Phase phase)
    {
        voice.Say(WorkerWords.Phase + phase);
        if (phase != stop?.Phase || Interlocked.Decrement(ref left) != 0) return;
        voice.Say(WorkerWords.Stopped + phase);
        Thread.Sleep(Timeout.Infinite);
    }
}
