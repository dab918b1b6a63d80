using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Cases;

/// <summary>Filters of the list of cases that people have given a name.</summary>
internal sealed class CaseViews(SqliteDatabase database)
{
    /// <summary>The most views of one person.</summary>
    public const int Most = 100;

    private const long Tenant = PersonStore.Tenant;

    /// <summary>Those of a person, then those that others share, each by name.</summary>
    /// <param name="person">The person.</param>
    /// <param name="isAlone">Whether those of others are left out: what they look for may name what the person does not see.</param>
    public IReadOnlyList<CaseView> Of(string person, bool isAlone = false)
    {
        using var context = database.OpenContext();
        return [.. context.Set<SavedView>().AsNoTracking().Where(view => view.TenantId == Tenant && (view.Owner == person || (view.IsShared && !isAlone))).AsEnumerable()
            .OrderBy(view => view.Owner != person).ThenBy(view => view.Name, StringComparer.Ordinal).ThenBy(view => view.Owner, StringComparer.Ordinal)
            .Select(view => CaseView.Of(view, person))];
    }

    /// <summary>Makes a view of a person, or changes it; null where there are too many.</summary>
    public Task<CaseView?> Save(string person, string name, string query, bool isShared, bool isDefault) => database.Writer.Write(session =>
    {
        var context = session.Context();
        var own = context.Set<SavedView>().Where(view => view.TenantId == Tenant && view.Owner == person).ToList();
        var view = own.Find(candidate => candidate.Name == name);
        if (view is null)
        {
            if (own.Count >= Most) return null;
            var ids = context.Set<SavedView>().Where(candidate => candidate.TenantId == Tenant).Select(candidate => candidate.Id);
            context.Add(view = new SavedView { TenantId = Tenant, Id = (ids.Any() ? ids.Max() : 0) + 1, Owner = person, Name = name, Query = "" });
        }
        (view.Query, view.IsShared, view.IsDefault) = (query, isShared, isDefault);
        // A list begins with one view.
        foreach (var other in own.Where(other => isDefault && other != view)) other.IsDefault = false;
        context.SaveChanges();
        return CaseView.Of(view, person);
    });

    /// <summary>Takes a view of a person away; false where there is none of that name.</summary>
    public Task<bool> Remove(string person, string name) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (context.Set<SavedView>().FirstOrDefault(view => view.TenantId == Tenant && view.Owner == person && view.Name == name) is not { } view) return false;
        context.Remove(view);
        context.SaveChanges();
        return true;
    });
}

/// <summary>A view in the list.</summary>
/// <param name="Name">As its owner calls it.</param>
/// <param name="Owner">Name of the person.</param>
/// <param name="Query">The filter, as the address of the list has it.</param>
/// <param name="IsShared">Whether others see it.</param>
/// <param name="IsDefault">Whether the list begins with it; only ever of one's own.</param>
/// <param name="IsOwn">Whether it is of whoever asks.</param>
internal sealed record CaseView(string Name, string Owner, string Query, bool IsShared, bool IsDefault, bool IsOwn)
{
    public static CaseView Of(SavedView view, string person) =>
        new(view.Name, view.Owner, view.Query, view.IsShared, view.IsDefault && view.Owner == person, view.Owner == person);
}

/// <summary>What a view shows from now on.</summary>
internal sealed record ViewChange(string? Query, bool IsShared, bool IsDefault);
