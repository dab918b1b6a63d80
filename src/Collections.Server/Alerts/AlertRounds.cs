namespace Collections.Server.Alerts;

/// <summary>Looks every half a minute for what is late, and sends the mails that are due; by itself, so that a mail server that does not answer holds up nothing else.</summary>
internal sealed partial class AlertRounds(AlertWatch watch, AlertMail mail, TimeProvider time, ILogger<AlertRounds> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Interval, time);
        while (await clock.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await watch.Look().ConfigureAwait(false);
                await mail.SendDue(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
            {
                RoundFailed(log, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The round of alerts failed; the next is in half a minute.")]
    private static partial void RoundFailed(ILogger log, Exception failure);
}
