using System.Globalization;
using Collections.Persistence;
using Collections.Persistence.Alerts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Languages;
using Collections.Server.Mail;
using Collections.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Alerts;

/// <summary>
/// Tells of alerts by mail, once of each and once that it is over. A mail server that is down is asked again after longer and
/// longer pauses; nothing else waits for it. A crash between its yes and our note sends a mail twice, and never none.
/// </summary>
internal sealed partial class AlertMail(SqliteDatabase database, MailSettings? settings, TimeProvider time, ILogger<AlertMail> log)
{
    private const long Tenant = 1;
    private const int LongestFailure = 500;

    // What was over long before anybody could be told is no news.
    private static readonly TimeSpan LatestNews = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private int isAtIt, failures;
    private DateTimeOffset notBefore;

    /// <summary>Sends what is to be told; gives how many mails were taken. Whoever comes while another is at it finds nothing to do.</summary>
    public async Task<int> SendDue(CancellationToken cancellation)
    {
        if (settings is null || time.GetUtcNow() < notBefore || Interlocked.Exchange(ref isAtIt, 1) == 1) return 0;
        try
        {
            var sent = 0;
            foreach (var (alert, addresses) in Due())
            {
                if (await Send(new Mailer(settings), alert, addresses, cancellation).ConfigureAwait(false) is { } failure)
                {
                    await Wait(alert, failure).ConfigureAwait(false);
                    break;
                }
                sent++;
                failures = 0;
            }
            return sent;
        }
        finally
        {
            Volatile.Write(ref isAtIt, 0);
        }
    }

    private List<(Alert Alert, AlertAddresses To)> Due()
    {
        var latest = time.GetUtcNow() - LatestNews;
        using var context = database.OpenContext();
        var due = context.Alerts.AsNoTracking()
            .Where(alert => alert.TenantId == Tenant && (alert.MailedAt == null ? alert.OverAt == null || alert.OverAt >= latest : alert.OverAt != null && alert.OverMailedAt == null))
            .OrderBy(alert => alert.Number).ToList();
        return [.. due.Select(alert => (alert, AlertSetting.Of(context, alert.PortfolioId))).Where(pair => pair.Item2.To.Count > 0)];
    }

    /// <summary>Null where the mail was taken; otherwise why not.</summary>
    private async Task<string?> Send(Mailer mailer, Alert alert, AlertAddresses addresses, CancellationToken cancellation)
    {
        var (subject, body) = AlertText.Of(alert, addresses.Language);
        var outcome = await mailer.Send(addresses.To, subject, body, isHtml: false, cancellation).ConfigureAwait(false);
        if (outcome.Refusal is { } failure) return failure;
        await Note(alert, (row, now) =>
        {
            row.MailedAt ??= now;
            if (alert.OverAt is not null) row.OverMailedAt = now;
            row.MailFailure = outcome.Missed is { } missed ? missed[..Math.Min(missed.Length, LongestFailure)] : null;
        }).ConfigureAwait(false);
        return null;
    }

    private Task<int> Wait(Alert alert, string failure)
    {
        var pause = TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(failures++, 16), LongestPause.Ticks));
        notBefore = time.GetUtcNow() + pause;
        NotSent(log, alert.Number, failure, pause);
        return Note(alert, (row, _) => row.MailFailure = failure[..Math.Min(failure.Length, LongestFailure)]);
    }

    private Task<int> Note(Alert alert, Action<Alert, DateTimeOffset> change) => database.Writer.Write(session =>
    {
        var context = session.Context();
        change(context.Alerts.Single(row => row.TenantId == Tenant && row.Number == alert.Number), time.GetUtcNow());
        return context.SaveChanges();
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail of alert {Number} was not taken: {Why} It is tried again in {Pause}.")]
    private static partial void NotSent(ILogger log, long number, string why, TimeSpan pause);
}
