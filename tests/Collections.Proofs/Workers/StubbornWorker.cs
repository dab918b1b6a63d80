namespace Collections.Proofs.Workers;

/// <summary>A planted bug: a night that is tried again at once in the same process, whatever the disk has said.</summary>
internal static class StubbornWorker
{
    private const int MostTries = 3;

    public static async Task Execute(WorkerOrder order, WorkerVoice voice)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await new WorkerNight(order, voice).Execute(CancellationToken.None).ConfigureAwait(false);
                return;
            }
            catch (Exception) when (attempt < MostTries)
            {
                voice.Say("once more");
            }
        }
    }
}
