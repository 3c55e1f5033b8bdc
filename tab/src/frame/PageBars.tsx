import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { RowBars } from './RowBars.tsx'

const useStyles = makeStyles({
  page: { padding: '0 16px' },
  head: { height: '56px', display: 'flex', alignItems: 'center', padding: '0 8px' },
  title: { width: '160px', height: '20px' },
})

/** A page whose program is still to come. */
export const PageBars = () => {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <Skeleton animation="pulse" aria-label="Loading" className={styles.head}>
        <SkeletonItem className={styles.title} />
      </Skeleton>
      <RowBars rows={16} columns="1fr 176px 152px 112px" />
    </div>
  )
}
