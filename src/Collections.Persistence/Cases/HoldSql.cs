using Collections.Domain.Accounts;
using Collections.Domain.Holds;

namespace Collections.Persistence.Cases;

/// <summary>The condition by which statements find the holds that bind what is done for a case.</summary>
public static class HoldSql
{
    /// <summary>
    /// Whether a hold of the customer binds a case: that of an account which it works, of the company, or of the whole customer. Holds
    /// of the customer's debts leave its objects alone: an answer to a complaint is sent while the debt is at rest.
    /// </summary>
    /// <param name="hold">Alias of the hold.</param>
    /// <param name="held">Alias of the account for which it was set.</param>
    /// <param name="level">The level of the case, as SQL.</param>
    /// <param name="head">Alias of the account at which the case stands.</param>
    public static string BindsCase(string hold, string held, string level, string head) => $"""
        (CASE WHEN {head}.id & {AccountId.ObjectBit} <> 0 THEN {held}.id = {head}.id AND {hold}.scope = {(int)HoldScope.Account}
          ELSE {hold}.scope = {(int)HoldScope.Customer} OR ({hold}.scope = {(int)HoldScope.Company} AND {hold}.company IS {head}.f_company) OR {LevelSql.IsOfCase(level, held, head)} END)
        """;
}
