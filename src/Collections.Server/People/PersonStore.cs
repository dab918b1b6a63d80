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
internal sealed partial class PersonStore(SqliteDatabase database, TimeProvider time, LiveStamps stamps, IDataProtectionProvider protection) : IUserStore<Person>
{
    public const long Tenant = 1;

    private readonly IDataProtector secrets = protection.CreateProtector("second factor");
    private readonly List<Deed> deeds = [];

    /// <summary>Notes a deed for the audit, to be written with the next change.</summary>
    public void Note(string who, string what, string subject, string? detail = null) => deeds.Add(new Deed(who, what, subject, detail));

    /// <summary>What may stand in the way of the next change, looked at within its transaction; null, or the reason.</summary>
    public Func<Persistence.CollectionsContext, string?>? Hindrance { get; set; }

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

    private Person? Find(System.Linq.Expressions.Expression<Func<Person, bool>> condition)
    {
        using var context = database.OpenContext();
        return context.Set<Person>().Where(person => person.TenantId == Tenant).FirstOrDefault(condition);
    }

    private async Task<IdentityResult> Write(Person user, Action<Persistence.CollectionsContext> change)
    {
        try
        {
            var hindrance = await database.Writer.Write(session =>
            {
                var context = session.Context();
                if (Hindrance?.Invoke(context) is { } reason) return reason;
                change(context);
                context.SaveChanges();
                foreach (var deed in deeds) AuditLog.Append(context, time.GetUtcNow(), deed.Who, deed.What, deed.Subject, deed.Detail);
                return null;
            }).ConfigureAwait(false);
            if (hindrance is not null) return IdentityResult.Failed(new IdentityError { Code = nameof(Hindrance), Description = hindrance });
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
