using System.Globalization;
using Collections.Persistence;
using Collections.Persistence.Journal;
using Collections.Persistence.Strategies;

namespace Collections.Server.Deployments;

/// <summary>That a version is published by itself with the night of a date.</summary>
/// <param name="On">The business date.</param>
/// <param name="SetBy">Who set it.</param>
/// <param name="SetAt">When.</param>
internal sealed record Publication(DateOnly On, string SetBy, DateTimeOffset SetAt)
{
    /// <summary>What is set for a version; null where nothing is.</summary>
    public static Publication? Of(StrategyVersion version) =>
        version is { PublishOn: { } on, PublishOnSetBy: { } by, PublishOnSetAt: { } at } ? new Publication(on, by, at) : null;

    /// <summary>Sets the date; an approval of the version goes on to count.</summary>
    public static void Set(StrategyVersion version, DateOnly on, DateTimeOffset at, string by)
    {
        (version.PublishOn, version.PublishOnSetBy, version.PublishOnSetAt) = (on, by, at);
        VersionRows.Revise(version);
    }

    /// <summary>No date is set any more.</summary>
    public static void Forget(StrategyVersion version) => (version.PublishOn, version.PublishOnSetBy, version.PublishOnSetAt) = (null, null, null);

    /// <summary>Publishes all whose date has come, in the transaction in which the night of the date begins: by whoever set the date.</summary>
    public static void GoLive(CollectionsContext context, DateOnly date, DateTimeOffset at)
    {
        var due = context.Set<StrategyVersion>().Where(version => version.TenantId == VersionRows.Tenant && version.PublishOn != null && version.PublishOn <= date).AsEnumerable()
            .OrderBy(version => version.PublishOn).ThenBy(version => version.Id).ToList();
        foreach (var version in due)
        {
            var (by, approval) = (version.PublishOnSetBy!, Approval.Of(version));
            VersionRows.Publish(context, version, at, by);
            context.SaveChanges();
            AuditLog.Append(context, at, by, "strategy.publish", version.Name, string.Create(
                CultureInfo.InvariantCulture, $"version {version.Version}, with the night of {date:yyyy-MM-dd}, as {by} had set; {(approval?.ApprovedBy is { } approver ? $"approved by {approver}" : "not approved by anybody else")}"));
        }
    }
}
