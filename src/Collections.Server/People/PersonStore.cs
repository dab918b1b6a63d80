using System.Globalization;
using Collections.Persistence.Journal;
using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.People;

/// <summary>
/// Identity's people on the one writer. One store serves one request. A write takes the deeds with it that were noted
/// before: both are in one transaction.
/// </summary>
internal sealed partial class PersonStore(SqliteDatabase database, TimeProvider time, LiveStamps stamps, RoleTable table, IDataProtectionProvider protection) : IUserStore<Person>
{
    public const long Tenant = 1;

    private readonly IDataProtector secrets = protection.CreateProtector("second factor");
    private readonly List<Deed> deeds = [];

    // What may stand in the way of the next change, looked at within its transaction.
    private Func<Persistence.CollectionsContext, string?>? hindrance;

    /// <summary>Notes a deed for the audit, to be written with the next change.</summary>
    public void Note(string who, string what, string subject, string? detail = null) => deeds.Add(new Deed(who, what, subject, detail));

    /// <summary>All people by name.</summary>
    public IReadOnlyList<Person> All()
    {
        using var context = database.OpenContext();
        return [.. context.Set<Person>().Where(person => person.TenantId == Tenant).OrderBy(person => person.NormalizedName)];
    }

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => Write(user, context =>
    {
        var ids = context.Set<Person>().Where(person => person.TenantId == Tenant).Select(person => person.Id);
        user.TenantId = Tenant;
        user.Id = (ids.Any() ? ids.Max() : 0) + 1;
        user.CreatedAt = time.GetUtcNow();
        context.Add(user);
    });

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken)
    {
        var read = user.ConcurrencyStamp;
        return Write(user, context =>
        {
            user.ConcurrencyStamp = OneTimeToken.New();
            var entry = context.Update(user);
            entry.Property(person => person.ConcurrencyStamp).OriginalValue = read;
        });
    }

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("People are disabled, never deleted: the audit refers to them.");

    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Find(person => person.Id == id) : null);

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(Find(person => person.NormalizedName == normalizedUserName));

    /// <summary>Whom this token invites to choose a password; null where it invites nobody any more.</summary>
    public Person? FindInvited(byte[] digest, DateTimeOffset now) => Find(person => person.InvitationDigest == digest && person.InvitationUntil > now);

    /// <summary>Who came by the identity provider under this subject before; null where nobody did.</summary>
    public Person? FindKnown(string subject) => Find(person => person.ProviderSubject == subject);

    /// <summary>Those who can sign in, by a password or by the identity provider.</summary>
    public static IQueryable<Person> WhoComeIn(Persistence.CollectionsContext context) =>
        context.People.AsNoTracking().Where(person => person.TenantId == Tenant && !person.IsDisabled && (person.PasswordHash != null || person.ProviderSubject != null));

    /// <summary>The next change is refused if nobody who may manage people were left.</summary>
    /// <param name="person">As stored.</param>
    /// <param name="roles">What they are to have; empty for somebody who is disabled.</param>
    public void ExpectManager(Person person, string roles)
    {
        if (Manages(person.Roles) && !Manages(roles))
            hindrance = context => IsLast(context, person.Id) ? $"Expected somebody else who may manage people, found that '{person.Name}' is the last." : null;
    }

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedName);

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.NormalizedName = normalizedName ?? "";
        return Task.CompletedTask;
    }

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken)
    {
        user.Name = userName ?? "";
        return Task.CompletedTask;
    }

    public void Dispose() => deeds.Clear();

    private static bool IsLast(Persistence.CollectionsContext context, long id)
    {
        var seen = RoleTable.Of(context);
        return !WhoComeIn(context).Where(other => other.Id != id).AsEnumerable().Any(other => RoleTable.Allows(seen, RoleTable.Read(other.Roles), Permission.PeopleManage));
    }

    private bool Manages(string roles) => table.Allows(RoleTable.Read(roles), Permission.PeopleManage);

    private Person? Find(System.Linq.Expressions.Expression<Func<Person, bool>> condition)
    {
        using var context = database.OpenContext();
        return context.Set<Person>().Where(person => person.TenantId == Tenant).FirstOrDefault(condition);
    }

    private async Task<IdentityResult> Write(Person user, Action<Persistence.CollectionsContext> change)
    {
        try
        {
            var reason = await database.Writer.Write(session =>
            {
                var context = session.Context();
                if (hindrance?.Invoke(context) is { } found) return found;
                change(context);
                context.SaveChanges();
                foreach (var deed in deeds) AuditLog.Append(context, time.GetUtcNow(), deed.Who, deed.What, deed.Subject, deed.Detail);
                return null;
            }).ConfigureAwait(false);
            if (reason is not null) return IdentityResult.Failed(new IdentityError { Code = nameof(hindrance), Description = reason });
        }
        catch (DbUpdateException failure)
        {
            return IdentityResult.Failed(failure is DbUpdateConcurrencyException ? Errors.ConcurrencyFailure() : Errors.DuplicateUserName(user.Name));
        }
        deeds.Clear();
        stamps.Set(user);
        return IdentityResult.Success;
    }

    private static IdentityErrorDescriber Errors { get; } = new();

    private sealed record Deed(string Who, string What, string Subject, string? Detail);
}
