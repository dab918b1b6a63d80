import { Navigate } from 'react-router';
import { navigation } from './navigation';
import { useSession } from './session';

/** The first page that one may see; for whoever sees none, the one about themselves. */
export function FirstPage() {
  const { permissions } = useSession();
  return <Navigate to={navigation.find(({ needs }) => permissions.includes(needs))?.to ?? '/administration/security'} replace />;
}
