using System.Globalization;
using Collections.Bpmn;
using Collections.Bpmn.Model;
using Collections.Persistence;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Deployments;

/// <summary>What people say of versions, one thread a version. Deeds are in the audit, with what was said.</summary>
internal sealed class VersionThreads(SqliteDatabase database, TimeProvider time)
{
    /// <summary>How long somebody may take back what they said: after that others may have answered it.</summary>
    public static readonly TimeSpan TakenBackWithin = TimeSpan.FromMinutes(15);

    /// <summary>The most comments on one version.</summary>
    public const int Most = 1000;

    /// <summary>The thread of a version, the oldest first; null where there is no such version.</summary>
    public IReadOnlyList<CommentRow>? Of(string name, int number, string person)
    {
        using var context = database.OpenContext();
        if (Version(context, name, number) is not { } version) return null;
        var now = time.GetUtcNow();
        return [.. On(context, version).AsNoTracking().AsEnumerable().Select(comment => Row(comment, person, now))];
    }

    /// <summary>Adds to a thread; else why not, and null where there is no such version.</summary>
    public Task<(CommentRow? Row, string? Refusal)> Add(string name, int number, string text, string? element, string person) => database.Writer.Write<(CommentRow? Row, string? Refusal)>(session =>
    {
        var context = session.Context();
        if (Version(context, name, number) is not { } version) return (null, null);
        if (element is not null && !Draws(version.Source, element)) return (null, $"Expected the id of an element of version {number}, found '{element}'.");
        if (On(context, version).Count() >= Most) return (null, $"Expected at most {Most} comments on a version, found as many.");
        var now = time.GetUtcNow();
        var ids = context.Set<VersionComment>().Where(comment => comment.TenantId == VersionRows.Tenant).Select(comment => comment.Id);
        var added = new VersionComment
        {
            TenantId = VersionRows.Tenant,
            Id = (ids.Any() ? ids.Max() : 0) + 1,
            VersionId = version.Id,
            ElementId = element,
            Text = text,
            Author = person,
            WrittenAt = now,
        };
        context.Add(added);
        AuditLog.Append(context, now, person, "strategy.comment", name, Told(number, added));
        return (Row(added, person, now), null);
    });

    /// <summary>Takes back what a person said; else why not, and null where there is no such comment.</summary>
    public Task<(bool IsDone, string? Refusal)> Remove(string name, int number, long id, string person) => database.Writer.Write<(bool IsDone, string? Refusal)>(session =>
    {
        var context = session.Context();
        if (Version(context, name, number) is not { } version || On(context, version).FirstOrDefault(comment => comment.Id == id) is not { } comment) return (false, null);
        if (comment.Author != person) return (false, $"Expected a comment of your own, found one of {comment.Author}.");
        var now = time.GetUtcNow();
        if (now > comment.WrittenAt + TakenBackWithin) return (false, $"Expected a comment of the last {TakenBackWithin.TotalMinutes:0} minutes, found one of {comment.WrittenAt:yyyy-MM-dd HH:mm} UTC.");
        context.Remove(comment);
        AuditLog.Append(context, now, person, "strategy.comment.remove", name, Told(number, comment));
        return (true, null);
    });

    private static StrategyVersion? Version(CollectionsContext context, string name, int number) =>
        VersionRows.Find(context, name) is { } strategy ? VersionRows.Of(context, strategy).FirstOrDefault(version => version.Version == number) : null;

    private static IQueryable<VersionComment> On(CollectionsContext context, StrategyVersion version) => context.Set<VersionComment>()
        .Where(comment => comment.TenantId == VersionRows.Tenant && comment.VersionId == version.Id)
        .OrderBy(comment => comment.Id);

    private static CommentRow Row(VersionComment comment, string person, DateTimeOffset now) =>
        new(comment.Id, comment.ElementId, comment.Text, comment.Author, comment.WrittenAt, comment.Author == person && now <= comment.WrittenAt + TakenBackWithin);

    private static string Told(int number, VersionComment comment) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}, {comment.ElementId ?? "all of it"}: {comment.Text}");

    private static bool Draws(string source, string element) =>
        BpmnReader.Read(source, StrategyPackage.BpmnFile).Definitions is { } drawn && drawn.Processes.Any(process => Holds(process, element));

    private static bool Holds(IFlowContainer container, string element) =>
        container.Nodes.Any(node => node.Id == element || (node is IFlowContainer inner && Holds(inner, element))) || container.Flows.Any(flow => flow.Id == element);
}
